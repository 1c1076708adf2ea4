package dev.overture.activities.imports;

import dev.overture.schema.imports.CompanyImportDao.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises companies: by their numbers; where those are new, or not said, the one of which only the name is known, or the
 * only one of the name.
 */
final class CompanyBook {

    private final Map<String, Known> byTin = new HashMap<>();
    private final Map<String, Known> byNumber = new HashMap<>();
    private final Map<String, List<Known>> byName = new HashMap<>();

    /** The tin is one company's and the registration number another's. */
    static final class Conflict extends Exception {

        private static final long serialVersionUID = 1L;
    }

    void add(Known company) {
        if (company.tin() != null) {
            byTin.put(company.tin(), company);
        }
        if (company.registrationNumber() != null) {
            byNumber.put(company.registrationNumber(), company);
        }
        byName.computeIfAbsent(key(company.name()), name -> new ArrayList<>()).add(company);
    }

    /** Has a company known by these, too. */
    void complete(Known company, @Nullable String tin, @Nullable String number, String name) {
        byName.getOrDefault(key(company.name()), List.of()).remove(company);
        if (company.tin() != null) {
            byTin.remove(company.tin());
        }
        if (company.registrationNumber() != null) {
            byNumber.remove(company.registrationNumber());
        }
        add(new Known(
                company.id(),
                tin == null ? company.tin() : tin,
                number == null ? company.registrationNumber() : number,
                name));
    }

    Optional<Known> find(@Nullable String tin, @Nullable String number, String name) throws Conflict {
        List<Known> numbered = Stream.of(
                        Optional.ofNullable(tin).map(byTin::get),
                        Optional.ofNullable(number).map(byNumber::get))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (numbered.size() > 1) {
            throw new Conflict();
        }
        if (!numbered.isEmpty()) {
            return Optional.of(numbered.get(0));
        }
        List<Known> named = byName.getOrDefault(key(name), List.of());
        Optional<Known> bare = named.stream().filter(Known::byNameOnly).findFirst();
        return bare.isPresent() || tin != null || number != null || named.size() != 1
                ? bare
                : Optional.of(named.get(0));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
