package dev.overture.api.adoption;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import dev.overture.schema.crm.PersonDao;
import dev.overture.schema.erasure.ErasedAddresses;
import dev.overture.schema.imports.ImportDao;
import dev.overture.schema.imports.KnownPerson;
import dev.overture.schema.imports.People;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts people into the CRM: what is known of them here already stays, what is not is added. */
final class PeopleStore {

    private static final List<String> ADDRESSES = List.of("linkedin_profile_url", "email_address", "phone_number");

    private final Ledger ledger;
    private final MissingFields missing;
    private final Map<String, CompanyId> companies = new HashMap<>();

    PeopleStore(Ledger ledger, ObjectMapper json) {
        this.ledger = ledger;
        this.missing = new MissingFields(json);
    }

    /** @param fresh whether nobody knew them */
    record Stored(ProspectId id, boolean fresh) {}

    /** Why somebody cannot be stored: {@code no_address}, {@code erased}, or null. */
    @Nullable
    String refusal(ObjectNode fields) {
        List<String> addresses =
                ADDRESSES.stream().flatMap(each -> list(fields, each).stream()).toList();
        if (addresses.isEmpty()) {
            return "no_address";
        }
        return new ErasedAddresses(ledger.handle()).areAmong(ledger.workspace(), addresses) ? "erased" : null;
    }

    /**
     * Empty where {@link #refusal} says why.
     *
     * @param fields columns of {@code workspace_prospects}
     */
    Optional<Stored> store(ObjectNode fields) {
        if (refusal(fields) != null) {
            return Optional.empty();
        }
        PersonDao people = ledger.handle().attach(PersonDao.class);
        List<KnownPerson> matches = matches(fields);
        Optional<ProspectId> known = sameAs(matches, fields);
        addCompany(fields);
        if (known.isEmpty()) {
            ProspectId id = new ProspectId(ledger.nextId());
            people.insert(id, ledger.workspace(), fields.toString());
            return Optional.of(new Stored(id, true));
        }
        ObjectNode added =
                missing.of(people.lock(ledger.workspace(), known.get()).orElseThrow(), fields);
        if (matches.size() > 1) {
            // Another person may have the address: whose it is, nobody can tell from here.
            added.remove(ADDRESSES);
        }
        if (!added.isEmpty()) {
            people.update(ledger.workspace(), known.get(), added.toString());
        }
        return Optional.of(new Stored(known.get(), false));
    }

    private List<KnownPerson> matches(ObjectNode fields) {
        return ledger.handle()
                .attach(ImportDao.class)
                .known(
                        ledger.workspace(),
                        list(fields, "linkedin_profile_url"),
                        list(fields, "email_address"),
                        list(fields, "phone_number"));
    }

    private static List<String> list(ObjectNode fields, String column) {
        return Stream.ofNullable(text(fields, column)).toList();
    }

    private static @Nullable String text(ObjectNode fields, String column) {
        return fields.hasNonNull(column) ? fields.get(column).asText() : null;
    }

    private static Optional<ProspectId> sameAs(List<KnownPerson> matches, ObjectNode fields) {
        People people = new People();
        matches.forEach(people::add);
        return people.find(
                text(fields, "linkedin_profile_url"), text(fields, "email_address"), text(fields, "phone_number"));
    }

    private void addCompany(ObjectNode fields) {
        String name = text(fields, "company_name");
        if (name == null || fields.hasNonNull("company_id")) {
            return;
        }
        CompanyId company = companies.computeIfAbsent(
                name.toLowerCase(Locale.ROOT),
                lower -> ledger.handle()
                        .attach(ImportDao.class)
                        .nameCompanies(ledger.workspace(), List.of(name), ledger::nextId)
                        .get(name));
        fields.put("company_id", company.toString());
    }
}
