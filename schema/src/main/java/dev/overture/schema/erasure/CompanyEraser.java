package dev.overture.schema.erasure;

import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Takes a person out of what companies say. */
final class CompanyEraser {

    private static final String PERSON = """
            with person as (
              select p.company_id, lower(p.email_address) as own_email,
                array_remove(array[lower(p.email_address), lower(p.generic_email)] || array(
                  select lower(m.recipient) from campaign_messages m
                  where m.workspace_id = :workspace and m.prospect_id = p.id and m.kind = 'email'), null) as emails,
                array(
                  select regexp_replace(lower(trim(spelt.name)), ' +', ' ', 'g')
                  from (values (p.full_name), (concat_ws(' ', p.first_name, p.last_name)),
                    (concat_ws(' ', p.last_name, p.first_name)),
                    (concat_ws(' ', p.first_name, p.middle_name, p.last_name)),
                    (concat_ws(' ', p.last_name, p.first_name, p.middle_name))) spelt (name)
                  where trim(spelt.name) <> '') as names
              from workspace_prospects p where p.id = :person and p.workspace_id = :workspace
            )
            """;

    /** Who leads their company goes where it is the person by name, or is reached by the address that is theirs alone. */
    private static final String COLUMNS = PERSON + """
            , found as (
              select c.id, told.others, told.reached, told.led
              from companies c
              cross join person
              cross join lateral (
                select
                  array(
                    select listed.email from unnest(c.all_company_emails) with ordinality as listed (email, place)
                    where lower(listed.email) <> all (person.emails) order by listed.place) as others,
                  coalesce(lower(c.primary_email) = any (person.emails), false) as reached,
                  (c.ceo_name is not null or c.ceo_position is not null) and c.id = person.company_id
                    and (coalesce(regexp_replace(lower(trim(c.ceo_name)), ' +', ' ', 'g') = any (person.names), false)
                      or coalesce(lower(c.primary_email) = person.own_email, false)) as led
              ) told
              where c.workspace_id = :workspace
                and (told.reached or told.led or cardinality(told.others) < cardinality(c.all_company_emails))
              for no key update of c
            )
            update companies c set all_company_emails = found.others,
              primary_email = case when found.reached then null else c.primary_email end,
              ceo_name = case when found.led then null else c.ceo_name end,
              ceo_position = case when found.led then null else c.ceo_position end
            from found where c.id = found.id
            returning c.id
            """;

    private static final String WORDS = PERSON + "select unnest(names || emails) from person";

    private static final String TEXTS = """
            select id, company_description, company_research from companies
            where workspace_id = :workspace
              and id = (select company_id from workspace_prospects where id = :person and workspace_id = :workspace)
            for no key update
            """;

    private final Handle handle;
    private final WorkspaceId workspace;
    private final ProspectId person;

    CompanyEraser(Handle handle, WorkspaceId workspace, ProspectId person) {
        this.handle = handle;
        this.workspace = workspace;
        this.person = person;
    }

    /** What is written about their company; any other would have to be searched for names that others have, too. */
    private record Texts(
            CompanyId id,
            @Nullable String companyDescription,
            @Nullable String companyResearch) {

        Texts without(Mentions mentions) {
            return new Texts(id, mentions.takenOutOf(companyDescription), mentions.takenOutOf(companyResearch));
        }

        @Override
        public String toString() {
            return "Texts[" + id + "]";
        }
    }

    /** How many companies said something. */
    int erase() {
        Mentions mentions = new Mentions(
                bound(handle.createQuery(WORDS)).mapTo(String.class).list());
        Set<CompanyId> changed = new HashSet<>(
                bound(handle.createQuery(COLUMNS)).mapTo(CompanyId.class).list());
        bound(handle.createQuery(TEXTS))
                .map((row, context) -> new Texts(
                        new CompanyId(row.getObject("id", UUID.class)),
                        row.getString("company_description"),
                        row.getString("company_research")))
                .findOne()
                .ifPresent(texts -> {
                    Texts left = texts.without(mentions);
                    if (!left.equals(texts)) {
                        write(left);
                        changed.add(left.id());
                    }
                });
        return changed.size();
    }

    private void write(Texts texts) {
        handle.createUpdate("update companies set company_description = :description, company_research = :research"
                        + " where workspace_id = :workspace and id = :id")
                .bind("workspace", workspace)
                .bind("id", texts.id())
                .bind("description", texts.companyDescription())
                .bind("research", texts.companyResearch())
                .execute();
    }

    private <T extends SqlStatement<T>> T bound(T statement) {
        return statement.bind("workspace", workspace).bind("person", person);
    }
}
