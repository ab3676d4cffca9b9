-- one row per fact that a rule read which is right less than nine times in ten
create view less_certain_facts as
select read_facts.*
from read_facts
join rules
    on read_facts.measured_as = rules.kind
    and read_facts.method = rules.method
where rules.is_less_certain;

comment on view less_certain_facts is
    'One fact read by a rule that is right less than nine times in ten. | واقعة واحدة قرأتها قاعدة تصيب دون تسع من عشر.';
