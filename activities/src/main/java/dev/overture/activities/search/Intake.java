package dev.overture.activities.search;

import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.imports.Entrant;
import dev.overture.schema.imports.ImportDao;
import dev.overture.schema.imports.KeptOut;
import dev.overture.schema.imports.KnownPerson;
import dev.overture.schema.search.FoundColumns;
import dev.overture.schema.search.FoundPerson;
import dev.overture.schema.search.SearchDao;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Brings people who were found into the CRM. Nobody comes in twice, and nobody who must not be contacted. */
final class Intake {

    private final Handle handle;
    private final ImportDao imports;
    private final SearchDao searches;
    private final WorkspaceId workspace;
    private final TimeOrderedIds ids;

    Intake(Handle handle, WorkspaceId workspace, TimeOrderedIds ids) {
        this.handle = handle;
        this.imports = handle.attach(ImportDao.class);
        this.searches = handle.attach(SearchDao.class);
        this.workspace = workspace;
        this.ids = ids;
    }

    /** Says what became of each, in their order. */
    List<Outcome> store(List<Result> results) {
        Map<String, ProspectId> known = known(results);
        KeptOut keptOut = KeptOut.among(
                handle,
                workspace,
                known.values(),
                results.stream().map(Intake::entrant).toList());
        List<Outcome> outcomes =
                results.stream().map(each -> outcome(each, known, keptOut)).toList();
        write(outcomes);
        return outcomes;
    }

    private Map<String, ProspectId> known(List<Result> results) {
        Map<String, ProspectId> known = new HashMap<>();
        for (KnownPerson person : imports.known(workspace, urls(results), List.of(), List.of())) {
            if (person.linkedinUrl() != null) {
                known.put(person.linkedinUrl(), person.id());
            }
        }
        return known;
    }

    private static List<String> urls(List<Result> results) {
        return results.stream()
                .flatMap(each -> each.otherUrls().stream())
                .distinct()
                .toList();
    }

    private static Entrant entrant(Result result) {
        return new Entrant(List.of(), result.otherUrls(), company(result));
    }

    private Outcome outcome(Result result, Map<String, ProspectId> known, KeptOut keptOut) {
        if (result.url() == null) {
            return new Outcome(result, "no_profile", null);
        }
        Optional<ProspectId> person = result.otherUrls().stream()
                .flatMap(url -> Stream.ofNullable(known.get(url)))
                .findFirst();
        if (keptOut.names(person, entrant(result))) {
            return new Outcome(result, "suppressed", person.orElse(null));
        }
        if (person.isPresent()) {
            return new Outcome(result, "duplicate", person.get());
        }
        ProspectId added = new ProspectId(ids.next());
        result.otherUrls().forEach(url -> known.put(url, added));
        return new Outcome(result, "stored", added);
    }

    private void write(List<Outcome> outcomes) {
        Map<String, CompanyId> companies = imports.nameCompanies(
                workspace,
                outcomes.stream()
                        .filter(Outcome::approvable)
                        .map(outcome -> company(outcome.result()))
                        .filter(Objects::nonNull)
                        .toList(),
                ids::next);
        List<FoundPerson> added = new ArrayList<>();
        List<FoundPerson> told = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            ProspectId person = outcome.person();
            String url = outcome.result().url();
            if (outcome.approvable() && person != null && url != null) {
                (outcome.word().equals("stored") ? added : told).add(person(person, url, outcome.result(), companies));
            }
        }
        if (!added.isEmpty()) {
            searches.addPeople(workspace, new FoundColumns(added));
        }
        if (!told.isEmpty()) {
            searches.fillPeople(workspace, new FoundColumns(told));
        }
    }

    private static FoundPerson person(ProspectId id, String url, Result result, Map<String, CompanyId> companies) {
        String company = company(result);
        return new FoundPerson(
                id,
                company == null ? null : companies.get(company),
                Tidy.name(result.person().name()),
                Tidy.name(result.person().firstName()),
                Tidy.name(result.person().lastName()),
                Tidy.line(result.person().role()),
                company,
                Tidy.line(result.person().location()),
                Tidy.line(result.person().headline()),
                url);
    }

    private static @Nullable String company(Result result) {
        return Tidy.line(result.person().company());
    }
}
