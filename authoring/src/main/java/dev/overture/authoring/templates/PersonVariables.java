package dev.overture.authoring.templates;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one person. Personal data: {@code toString} leaves it out.
 *
 * @param custom what an import or a person filled in besides, by its variable's name
 * @param unsubscribeUrl where the person unsubscribes; null where no such links are configured
 */
public record PersonVariables(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String title,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String industry,
        @Nullable String location,
        Map<String, Object> custom,
        @Nullable String unsubscribeUrl) {

    /** The variable of the link by which a person unsubscribes. */
    public static final String UNSUBSCRIBE_URL = "unsubscribe_url";

    /** Everything that has a value, by the names that templates use; the person's own fields before custom ones. */
    public Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>(custom);
        put(values, "first_name", firstName);
        put(values, "last_name", lastName);
        put(values, "company", company);
        put(values, "title", title);
        put(values, "email", email);
        put(values, "phone", phone);
        put(values, "industry", industry);
        put(values, "location", location);
        put(values, UNSUBSCRIBE_URL, unsubscribeUrl);
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    @Override
    public String toString() {
        return "PersonVariables[]";
    }
}
