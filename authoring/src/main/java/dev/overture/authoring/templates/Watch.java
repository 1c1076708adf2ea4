package dev.overture.authoring.templates;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import liqp.TemplateContext;
import liqp.filters.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Collects, during one rendering, the variables that were printed without having a value. Strict mode of the library
 * cannot do this: it also refuses a variable that has a {@code default}.
 */
final class Watch {

    static final String PRESENT = "overture_present";
    static final String FILLED = "overture_filled";
    static final String SAFE = "overture_safe";

    /** Where a rendering keeps its watch; no variable can have this name. */
    static final String KEY = " watch";

    private final Set<String> missing = new TreeSet<>();
    private final boolean html;

    Watch(boolean html) {
        this.html = html;
    }

    Set<String> missing() {
        return missing;
    }

    static String quote(String path) {
        return "'" + path.replace('\'', '"') + "'";
    }

    static boolean blank(@Nullable Object value) {
        return value == null || (value instanceof String text && text.isBlank());
    }

    static List<Filter> filters() {
        return List.of(new Present(), new Filled(), new Safe());
    }

    private static Watch of(TemplateContext context) {
        return (Watch) context.get(KEY);
    }

    private static final class Present extends Filter {
        Present() {
            super(PRESENT);
        }

        @Override
        public @Nullable Object apply(@Nullable Object value, TemplateContext context, Object... namesAndValues) {
            for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
                if (blank(namesAndValues[i + 1])) {
                    of(context).missing.add(String.valueOf(namesAndValues[i]));
                }
            }
            return value;
        }
    }

    private static final class Filled extends Filter {
        Filled() {
            super(FILLED);
        }

        @Override
        public @Nullable Object apply(@Nullable Object value, TemplateContext context, Object... names) {
            if (blank(value)) {
                for (Object name : names) {
                    of(context).missing.add(String.valueOf(name));
                }
            }
            return value;
        }
    }

    private static final class Safe extends Filter {
        Safe() {
            super(SAFE);
        }

        @Override
        public @Nullable Object apply(@Nullable Object value, TemplateContext context, Object... none) {
            if (!of(context).html || !(value instanceof String text)) {
                return value;
            }
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
        }
    }
}
