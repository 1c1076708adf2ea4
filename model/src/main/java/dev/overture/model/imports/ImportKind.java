package dev.overture.model.imports;

import dev.overture.model.Coded;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the rows of a file are; the CHECK constraint of {@code imports.kind} is tested against it. */
public enum ImportKind implements Coded {
    /** People of the CRM. */
    PEOPLE,
    /** Companies of the CRM. */
    COMPANIES;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this code; empty for an unknown one. */
    public static Optional<ImportKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException if no kind has this code */
    public static ImportKind ofCode(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no kind of import"));
    }
}
