package dev.overture.quickstart.commands;

import dev.overture.authoring.imports.ImportFileException;
import dev.overture.authoring.imports.ImportRow;
import dev.overture.authoring.imports.ImportRows;
import dev.overture.authoring.imports.PersonFields;
import dev.overture.authoring.imports.ProspectFileReader;
import dev.overture.model.prospects.EmailAddress;
import dev.overture.model.prospects.LinkedInUrl;
import dev.overture.quickstart.demo.Contact;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the people of a CSV as the API will read them. */
final class Contacts {

    private Contacts() {}

    /**
     * Each person once, in the order of the file.
     *
     * @param name as people called the file
     * @throws Failure of wrong usage if the file cannot be read or holds nobody who can be stored
     */
    static List<Contact> read(String name, byte[] csv) {
        Map<String, Contact> contacts = new LinkedHashMap<>();
        String complaint = "it has no row below its header";
        try (ImportRows rows = new ProspectFileReader().readCsv(new ByteArrayInputStream(csv))) {
            while (rows.hasNext()) {
                ImportRow row = rows.next();
                if (row instanceof ImportRow.Person person) {
                    contacts.putIfAbsent(key(person.fields()), contact(person.fields()));
                } else if (row instanceof ImportRow.Rejected rejected) {
                    complaint = "row " + rejected.row() + ": " + rejected.message();
                }
            }
        } catch (ImportFileException e) {
            throw Failure.usage(name + ":" + e.line() + ": " + e.getMessage());
        }
        if (contacts.isEmpty()) {
            throw Failure.usage(name + " holds no row that can be stored; " + complaint);
        }
        return List.copyOf(contacts.values());
    }

    private static String key(PersonFields fields) {
        LinkedInUrl profile = fields.linkedinUrl();
        EmailAddress email = fields.email();
        return profile != null ? profile.canonical() : email != null ? email.value() : "tel:" + fields.phone();
    }

    private static Contact contact(PersonFields fields) {
        LinkedInUrl profile = fields.linkedinUrl();
        EmailAddress email = fields.email();
        return new Contact(
                profile == null ? null : profile.identifier(),
                fields.firstName(),
                fields.lastName(),
                email == null ? null : email.value());
    }
}
