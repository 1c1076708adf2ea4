package dev.overture.model.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the bands of headcount that LinkedIn knows, written {@code 201-500} or {@code 10001+}.
 *
 * @param max null for no end
 */
public record CompanySize(int min, @Nullable Integer max) {

    private static final List<CompanySize> BANDS = List.of(
            new CompanySize(1, 10),
            new CompanySize(11, 50),
            new CompanySize(51, 200),
            new CompanySize(201, 500),
            new CompanySize(501, 1_000),
            new CompanySize(1_001, 5_000),
            new CompanySize(5_001, 10_000),
            new CompanySize(10_001, null));

    /** Reads a band; blanks, thousands separators and long dashes do not matter. Empty for what is none. */
    public static Optional<CompanySize> parse(String written) {
        String plain = written.replaceAll("[\\s,.']", "").replace('–', '-').replace('—', '-');
        return BANDS.stream().filter(band -> band.text().equals(plain)).findFirst();
    }

    /** Every band, as they are written. */
    public static List<String> all() {
        return BANDS.stream().map(CompanySize::text).toList();
    }

    /** As it is written. */
    public String text() {
        return max == null ? min + "+" : min + "-" + max;
    }

    /** The bands of these texts, leaving out what is none. */
    public static List<CompanySize> of(List<String> written) {
        return written.stream().flatMap(each -> parse(each).stream()).toList();
    }
}
