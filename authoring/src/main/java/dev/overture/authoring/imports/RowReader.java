package dev.overture.authoring.imports;

import dev.overture.model.prospects.EmailAddress;
import dev.overture.model.prospects.LinkedInUrl;
import dev.overture.model.prospects.PlainText;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the values of one row into a person, or says why not. One bad address rejects the row even if another one is
 * good: silently dropping what somebody typed would be worse than asking for it again.
 */
final class RowReader {

    static final int LONGEST = 2_000;
    /** Companies are found by name, and an index takes no more. */
    private static final int LONGEST_COMPANY_BYTES = 2_000;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int FEWEST_PHONE_DIGITS = 5;
    /** How exports write that they know nothing. */
    private static final Set<String> UNKNOWN = Set.of("unavailable", "n/a", "#n/a", "-", "--", "—");

    private static final Set<String> NO_ADDRESS = Set.of("null", "none", "na", "nan", "not available", "unknown");

    private final Columns columns;
    private final int row;
    private final List<String> values;
    private final Set<Integer> used = new HashSet<>();

    private RowReader(Columns columns, int row, List<String> values) {
        this.columns = columns;
        this.row = row;
        this.values = values;
    }

    /** @param values in the order of the columns, trimmed by {@link #clean}; there may be fewer or more of them */
    static ImportRow read(Columns columns, int row, List<String> values) {
        return new RowReader(columns, row, values).read();
    }

    private ImportRow read() {
        if (values.stream().allMatch(String::isEmpty)) {
            return rejected("blank_row", "", "the row is blank; remove it");
        }
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            String name = i < columns.count() ? columns.name(i) : "";
            if (i >= columns.count() && !value.isEmpty()) {
                return rejected(
                        "too_many_columns",
                        "",
                        "the row has " + values.size() + " columns, the header " + columns.count()
                                + "; put values that hold the separator in quotes");
            }
            if (value.length() > LONGEST) {
                return rejected("too_long", name, "'" + name + "' has more than " + LONGEST + " characters");
            }
            if (hasControlCharacter(value)) {
                return rejected("control_characters", name, "'" + name + "' holds characters that nobody can see");
            }
        }
        return person();
    }

    private ImportRow person() {
        int linkedinColumn = column(Field.LINKEDIN_URL);
        int emailColumn = column(Field.EMAIL);
        String phone = value(column(Field.PHONE));
        LinkedInUrl linkedin = null;
        EmailAddress email = null;
        if (linkedinColumn >= 0) {
            linkedin = LinkedInUrl.parse(values.get(linkedinColumn)).orElse(null);
            if (linkedin == null) {
                return rejected(
                        "bad_linkedin_url",
                        columns.name(linkedinColumn),
                        "this is not the address of a person's LinkedIn profile; it looks like"
                                + " https://www.linkedin.com/in/name");
            }
        }
        if (emailColumn >= 0) {
            email = EmailAddress.parse(values.get(emailColumn)).orElse(null);
            if (email == null) {
                return rejected(
                        "bad_email", columns.name(emailColumn), "this is not one e-mail address; correct or remove it");
            }
        }
        boolean callable =
                phone != null && phone.chars().filter(Character::isDigit).count() >= FEWEST_PHONE_DIGITS;
        if (linkedin == null && email == null && !callable) {
            return rejected("no_address", "", "the row has no LinkedIn address, no e-mail address and no phone number");
        }
        int companyColumn = column(Field.COMPANY);
        String company = plain(value(companyColumn));
        if (company != null && company.getBytes(StandardCharsets.UTF_8).length > LONGEST_COMPANY_BYTES) {
            return rejected("too_long", columns.name(companyColumn), "the name of the company is too long; shorten it");
        }
        Name name = name();
        String title = plain(value(column(Field.JOB_TITLE)));
        return new ImportRow.Person(
                row, new PersonFields(name.first(), name.last(), company, title, linkedin, email, phone, custom()));
    }

    private record Name(@Nullable String first, @Nullable String last) {}

    private Name name() {
        String first = plain(value(column(Field.FIRST_NAME)));
        String last = plain(value(column(Field.LAST_NAME)));
        int fullColumn = column(Field.FULL_NAME);
        String full = plain(value(fullColumn));
        if (full == null || (first != null && last != null)) {
            used.remove(fullColumn);
            return new Name(first, last);
        }
        if (first != null || last != null) {
            return new Name(first, last);
        }
        SplitName split = SplitName.of(full);
        return new Name(split.first(), split.last());
    }

    /** The first column of a field that has a value, or -1; its value is then not a custom one. */
    private int column(Field field) {
        for (int column : columns.of(field)) {
            if (column < values.size() && known(values.get(column), field)) {
                used.add(column);
                return column;
            }
        }
        return -1;
    }

    private @Nullable String value(int column) {
        return column < 0 ? null : values.get(column);
    }

    private Map<String, String> custom() {
        Map<String, String> custom = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(values.size(), columns.count()); i++) {
            String value = values.get(i);
            if (!used.contains(i) && !value.isEmpty() && !unknown(value)) {
                custom.put(columns.customName(i), value);
            }
        }
        return custom;
    }

    private static boolean known(String value, Field field) {
        if (value.isEmpty() || unknown(value)) {
            return false;
        }
        return !Field.ADDRESSES.contains(field) || !NO_ADDRESS.contains(value.toLowerCase(Locale.ROOT));
    }

    private static boolean unknown(String value) {
        return value.length() <= 11 && UNKNOWN.contains(value.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String plain(@Nullable String value) {
        return value == null ? null : BLANKS.matcher(PlainText.of(value)).replaceAll(" ");
    }

    /** The value without blanks around it, also those that {@code strip} does not know, in composed letters. */
    static String clean(String value) {
        int begin = 0;
        int end = value.length();
        while (begin < end && blank(value.charAt(begin))) {
            begin++;
        }
        while (end > begin && blank(value.charAt(end - 1))) {
            end--;
        }
        String trimmed = value.substring(begin, end);
        return Normalizer.isNormalized(trimmed, Normalizer.Form.NFC)
                ? trimmed
                : Normalizer.normalize(trimmed, Normalizer.Form.NFC);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    private static boolean hasControlCharacter(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return true;
            }
        }
        return false;
    }

    private ImportRow rejected(String code, String field, String message) {
        return new ImportRow.Rejected(row, code, field, message);
    }
}
