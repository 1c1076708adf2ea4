package dev.overture.schema.imports;

import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.erasure.ErasedAddresses;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Who must not be stored: people, addresses, domains and companies that are suppressed, who was erased, and whose only address
 * bounced.
 */
public final class KeptOut {

    private final Set<ProspectId> people;
    private final Set<String> addresses;
    private final Set<String> bounced;
    private final Set<String> companies;

    private KeptOut(Set<ProspectId> people, Set<String> addresses, Set<String> bounced, Set<String> companies) {
        this.people = people;
        this.addresses = addresses;
        this.bounced = bounced;
        this.companies = companies;
    }

    /**
     * Asks about many at once, in the transaction that stores them.
     *
     * @param known those people of the CRM who are among them
     */
    public static KeptOut among(
            Handle handle, WorkspaceId workspace, Collection<ProspectId> known, List<Entrant> entrants) {
        ImportDao imports = handle.attach(ImportDao.class);
        List<UUID> people = known.stream().map(ProspectId::value).distinct().toList();
        List<String> emails = all(entrants, Entrant::emails);
        List<String> companies = entrants.stream()
                .map(Entrant::company)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Set<String> addresses =
                new HashSet<>(new ErasedAddresses(handle).among(workspace, all(entrants, Entrant::addresses)));
        if (!emails.isEmpty()) {
            addresses.addAll(imports.suppressedAddresses(workspace, emails, all(entrants, Entrant::domains)));
        }
        return new KeptOut(
                people.isEmpty() ? Set.of() : imports.suppressedPeople(workspace, people),
                addresses,
                emails.isEmpty() ? Set.of() : imports.bouncedAddresses(workspace, emails),
                companies.isEmpty() ? Set.of() : imports.suppressedCompanies(workspace, companies));
    }

    private static List<String> all(List<Entrant> entrants, Function<Entrant, List<String>> part) {
        return entrants.stream()
                .flatMap(entrant -> part.apply(entrant).stream())
                .distinct()
                .toList();
    }

    /**
     * Whether this one must not be stored.
     *
     * @param known who they are in the CRM, if anybody
     */
    public boolean names(Optional<ProspectId> known, Entrant entrant) {
        return known.filter(people::contains).isPresent()
                || (entrant.company() != null && companies.contains(entrant.company()))
                || entrant.addresses().stream().anyMatch(addresses::contains)
                || (entrant.others().isEmpty() && entrant.emails().stream().anyMatch(bounced::contains))
                || entrant.domains().stream().anyMatch(addresses::contains);
    }
}
