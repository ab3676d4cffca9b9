-- one row per fact that a rule read which is right less than nine times in ten
create view less_certain_facts as
select read_facts.*
from read_facts
join rules
    on read_facts.measured_as = rules.kind
    and read_facts.method = rules.method
where rules.is_less_certain;
