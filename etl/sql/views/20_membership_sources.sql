-- one row per reported membership claim, with its original speaker and its dates
create view membership_sources as
with
claims as (
    select
        memberships.*,
        articles.published_edtf,
        articles.published_from,
        articles.published_to,
        articles.published_basis,
        articles.publisher,
        articles.document_id,
        speakers.speaker_key as quoted_key,
        speakers.speaker,
        speakers.speaker_kind,
        speakers.speaker_iso3,
        coalesce(speakers.is_carrier, true) as is_own_words,
        speakers.is_named as quoted_is_named,
        speakers.said_edtf,
        speakers.said_from,
        speakers.said_to
    from memberships
    join articles using (article_id)
    left join original_speakers as speakers
        on memberships.statement_id = speakers.statement_id
    where memberships.basis = 'reported'
),

weighed as (
    select
        *,
        -- Headline, lead and carrier repeat what the quoted speakers say: within
        -- an article they count as a source only where nobody else is quoted.
        is_own_words
        and bool_or(not is_own_words)
            over (partition by article_id, alliance_id, iso3) as repeats_another
    from claims
)

select
    * exclude (quoted_key, quoted_is_named),
    case
        when repeats_another then null
        else coalesce(quoted_key, 'text:' || coalesce(publisher, document_id))
    end as source_key,
    case
        when is_own_words then publisher is not null
        else quoted_is_named
    end as is_named,
    certainty = 'stated'
    and modality = 'asserted'
    and speaker_kind in ('named_official', 'official_body')
    and coalesce(speaker_iso3 = iso3, false) as is_said_by_itself
from weighed;

comment on view membership_sources is
    'One reported membership claim and what it weighs: named, said by the state itself. | قول واحد منقول بعضوية، ووزنه: أمسمّى قائله، وهل قالته الدولة نفسها.';
