package dev.overture.authoring.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liqp.TemplateContext;
import liqp.filters.Filter;
import liqp.filters.Filters;
import org.jspecify.annotations.Nullable;

/**
 * The filters that templates may use, each kept from making much out of little: without loops, only filters can make a
 * rendering long. Nothing here reads a clock, so the same values always give the same text.
 */
final class BoundedFilters {

    private static final int MAX_VALUE = 20_000;
    private static final int MAX_ARGUMENT = 500;
    private static final Pattern NUMBER = Pattern.compile("\\s*-?\\d{1,15}(\\.\\d{1,9})?\\s*");

    private static final Set<String> TEXT = Set.of(
            "default",
            "strip",
            "lstrip",
            "rstrip",
            "strip_newlines",
            "strip_html",
            "truncate",
            "truncatewords",
            "append",
            "prepend",
            "remove",
            "remove_first",
            "replace",
            "replace_first",
            "escape",
            "escape_once",
            "url_encode",
            "newline_to_br",
            "split",
            "first",
            "last",
            "join",
            "size",
            "slice");
    private static final Set<String> ARITHMETIC = Set.of(
            "plus", "minus", "times", "divided_by", "modulo", "round", "ceil", "floor", "abs", "at_least", "at_most");
    private static final Set<String> DIVIDING = Set.of("divided_by", "modulo");
    private static final Pattern ZERO = Pattern.compile("\\s*-?0+(\\.0+)?\\s*");
    private static final Set<String> CASES = Set.of("upcase", "downcase", "capitalize");

    static final Set<String> NAMES = names();

    private BoundedFilters() {}

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(TEXT);
        names.addAll(ARITHMETIC);
        names.addAll(CASES);
        return java.util.Collections.unmodifiableSet(names);
    }

    static List<Filter> all() {
        List<Filter> filters = new ArrayList<>();
        TEXT.forEach(name -> filters.add(new Bounded(known(name), false)));
        ARITHMETIC.forEach(name -> filters.add(new Bounded(known(name), true)));
        CASES.forEach(name -> filters.add(new CaseFilter(name)));
        return filters;
    }

    private static Filter known(String name) {
        return Filters.DEFAULT_FILTERS.get(name);
    }

    private static final class Bounded extends Filter {
        private final Filter inner;
        private final boolean arithmetic;

        Bounded(Filter inner, boolean arithmetic) {
            super(inner.name);
            this.inner = inner;
            this.arithmetic = arithmetic;
        }

        @Override
        public @Nullable Object apply(@Nullable Object value, TemplateContext context, Object... arguments) {
            check(value, MAX_VALUE);
            for (Object argument : arguments) {
                check(argument, MAX_ARGUMENT);
                if (DIVIDING.contains(name)
                        && ZERO.matcher(String.valueOf(argument)).matches()) {
                    throw new UnrenderableException("the filter " + name + " divides by zero");
                }
            }
            return inner.apply(value, context, arguments);
        }

        private void check(@Nullable Object value, int most) {
            String text = value instanceof Object[] parts ? String.join("", strings(parts)) : String.valueOf(value);
            if (text.length() > most) {
                throw new UnrenderableException("a value is too long for the filter " + name);
            }
            if (arithmetic && value != null && !NUMBER.matcher(text).matches()) {
                throw new UnrenderableException("the filter " + name + " needs a number of at most 15 digits");
            }
        }

        private static List<String> strings(Object[] parts) {
            return java.util.Arrays.stream(parts).map(String::valueOf).collect(Collectors.toList());
        }
    }

    /** The library's own follow the machine's language: in Turkey {@code i} would become a dotted capital. */
    private static final class CaseFilter extends Filter {
        CaseFilter(String name) {
            super(name);
        }

        @Override
        public @Nullable Object apply(@Nullable Object value, TemplateContext context, Object... none) {
            if (value == null) {
                return null;
            }
            String text = String.valueOf(value);
            return switch (name) {
                case "upcase" -> text.toUpperCase(Locale.ROOT);
                case "downcase" -> text.toLowerCase(Locale.ROOT);
                default -> capitalize(text);
            };
        }

        private static String capitalize(String text) {
            int first = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
            return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
        }
    }
}
