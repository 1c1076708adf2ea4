package dev.overture.api.uploads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.authoring.imports.ImportRow;
import dev.overture.authoring.imports.PersonFields;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.imports.BatchRow;
import dev.overture.schema.imports.Destination;
import dev.overture.schema.imports.Entrant;
import dev.overture.schema.imports.ImportDao;
import dev.overture.schema.imports.KeptOut;
import dev.overture.schema.imports.KnownPerson;
import dev.overture.schema.imports.People;
import dev.overture.schema.imports.PersonColumns;
import dev.overture.schema.imports.PersonRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Some rows of an import: decides about each in its order, then writes them all at once. */
final class Chunk {

    private final Handle handle;
    private final ImportDao imports;
    private final Destination destination;
    private final TimeOrderedIds ids;
    private final ObjectMapper json;

    private final People people = new People();
    private final Set<ProspectId> inCampaign = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();

    Chunk(Handle handle, Destination destination, TimeOrderedIds ids, ObjectMapper json) {
        this.handle = handle;
        this.imports = handle.attach(ImportDao.class);
        this.destination = destination;
        this.ids = ids;
        this.json = json;
    }

    /** Somebody who comes in. */
    private record Entry(
            CampaignProspectId id, ProspectId person, boolean isNew, PersonFields fields, Addresses addresses) {}

    /** Stores what can be stored of these rows and says what became of each. */
    List<BatchRow> store(List<ImportRow> rows) {
        List<PersonFields> everybody = rows.stream()
                .filter(ImportRow.Person.class::isInstance)
                .map(row -> ((ImportRow.Person) row).fields())
                .toList();
        List<ProspectId> known = recognise(everybody.stream().map(Addresses::of).toList());
        KeptOut keptOut = KeptOut.among(
                handle,
                destination.workspaceId(),
                known,
                everybody.stream()
                        .map(fields -> entrant(fields, Addresses.of(fields)))
                        .toList());
        Iterator<UUID> inOrder =
                Stream.generate(ids::next).limit(rows.size()).sorted().iterator();
        List<BatchRow> results =
                rows.stream().map(row -> decide(row, keptOut, inOrder)).toList();
        write();
        return results;
    }

    private List<ProspectId> recognise(List<Addresses> all) {
        List<KnownPerson> known = imports.known(
                destination.workspaceId(),
                each(all, Addresses::linkedinUrl),
                each(all, Addresses::email),
                each(all, Addresses::phone));
        known.forEach(people::add);
        List<ProspectId> theirs = known.stream().map(KnownPerson::id).toList();
        if (!theirs.isEmpty()) {
            inCampaign.addAll(imports.inCampaign(
                    destination.campaignId(),
                    theirs.stream().map(ProspectId::value).toList()));
        }
        return theirs;
    }

    private static Entrant entrant(PersonFields fields, Addresses addresses) {
        return Entrant.of(
                Stream.of(addresses.email()),
                Stream.of(addresses.linkedinUrl(), addresses.phone()),
                fields.companyName());
    }

    private static List<String> each(List<Addresses> all, Function<Addresses, @Nullable String> part) {
        return all.stream().map(part).filter(Objects::nonNull).distinct().toList();
    }

    /** @param inOrder ids that sort as the rows do, so that lists show people in the order of the file */
    private BatchRow decide(ImportRow row, KeptOut keptOut, Iterator<UUID> inOrder) {
        if (row instanceof ImportRow.Rejected bad) {
            return BatchRow.rejected(bad.row(), bad.code(), bad.field().isEmpty() ? null : bad.field(), bad.message());
        }
        ImportRow.Person somebody = (ImportRow.Person) row;
        Addresses addresses = Addresses.of(somebody.fields());
        Optional<ProspectId> known = people.find(addresses.linkedinUrl(), addresses.email(), addresses.phone());
        if (keptOut.names(known, entrant(somebody.fields(), addresses))) {
            return BatchRow.rejected(
                    row.row(), "suppressed", null, "this person, address or company must not be contacted");
        }
        if (known.isPresent() && inCampaign.contains(known.get())) {
            return BatchRow.rejected(
                    row.row(),
                    "duplicate",
                    null,
                    "this person is in the campaign already, or stands further up in the file");
        }
        ProspectId person = known.orElseGet(() -> new ProspectId(ids.next()));
        if (known.isEmpty()) {
            people.add(new KnownPerson(person, addresses.linkedinUrl(), addresses.email(), addresses.phone()));
        } else {
            people.complete(person, addresses.linkedinUrl(), addresses.email(), addresses.phone());
        }
        inCampaign.add(person);
        Entry entry = new Entry(
                new CampaignProspectId(inOrder.next()), person, known.isEmpty(), somebody.fields(), addresses);
        entries.add(entry);
        return BatchRow.stored(row.row(), entry.id());
    }

    private void write() {
        if (entries.isEmpty()) {
            return;
        }
        Map<String, CompanyId> companies = imports.nameCompanies(
                destination.workspaceId(),
                entries.stream()
                        .map(entry -> entry.fields().companyName())
                        .filter(Objects::nonNull)
                        .toList(),
                ids::next);
        List<PersonRow> added = new ArrayList<>();
        List<PersonRow> updated = new ArrayList<>();
        entries.forEach(entry -> (entry.isNew() ? added : updated).add(person(entry, companies)));
        if (!added.isEmpty()) {
            imports.addPeople(destination.workspaceId(), new PersonColumns(added));
        }
        if (!updated.isEmpty()) {
            imports.updatePeople(destination.workspaceId(), new PersonColumns(updated));
        }
        imports.enter(
                destination,
                entries.stream().map(entry -> entry.id().value()).toList(),
                entries.stream().map(entry -> entry.person().value()).toList(),
                entries.stream().map(entry -> text(entry.fields().custom())).toList());
    }

    private PersonRow person(Entry entry, Map<String, CompanyId> companies) {
        PersonFields fields = entry.fields();
        String company = fields.companyName();
        return new PersonRow(
                entry.person(),
                company == null ? null : companies.get(company),
                fields.firstName(),
                fields.lastName(),
                fields.jobTitle(),
                company,
                fields.custom().get("industry"),
                fields.custom().get("location"),
                entry.addresses().linkedinUrl(),
                entry.addresses().email(),
                entry.addresses().phone());
    }

    private String text(Map<String, String> custom) {
        try {
            return json.writeValueAsString(custom);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }
}
