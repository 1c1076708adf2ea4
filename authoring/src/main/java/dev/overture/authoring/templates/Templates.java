package dev.overture.authoring.templates;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liqp.TemplateParser;
import liqp.exceptions.LiquidException;
import liqp.filters.Filter;
import liqp.parser.Flavor;

/**
 * Reads the texts of sequences: Liquid with conditions, assignments and filters, and the older spellings
 * {@code {firstName}} and {@code {{firstName}}}. Loops and anything that reads files do not exist here, so a rendering
 * takes time and space in proportion to the template. May be used by many threads.
 */
public final class Templates {

    /** The longest template, in characters. */
    public static final int MAX_LENGTH = 64 * 1024;

    private static final int MAX_RENDERED = 128 * 1024;
    private static final Pattern PARSER_PREFIX =
            Pattern.compile("(?s)(?:parser error |lexer error )?\"?(.*?)\"? on line \\d+, index \\d+.*");

    private final TemplateParser parser;

    /** Sets the parser up once; keep the instance. */
    public Templates() {
        TemplateParser.Builder builder = new TemplateParser.Builder()
                .withFlavor(Flavor.LIQUID)
                .withErrorMode(TemplateParser.ErrorMode.STRICT)
                .withLocale(Locale.ROOT)
                .withMaxSizeRenderedString(MAX_RENDERED);
        for (Filter filter : Watch.filters()) {
            builder.withFilter(filter);
        }
        for (Filter filter : BoundedFilters.all()) {
            builder.withFilter(filter);
        }
        this.parser = builder.build();
    }

    /**
     * Reads a template.
     *
     * @throws InvalidTemplateException naming the place of the first fault
     */
    public Template compile(String source) throws InvalidTemplateException {
        if (source.length() > MAX_LENGTH) {
            throw new InvalidTemplateException(1, 1, "a text has at most " + MAX_LENGTH + " characters");
        }
        TemplateSource scanned = TemplateSource.scan(source);
        // The original first: its places are the ones that the author knows.
        parse(source);
        return new Template(parse(scanned.watched()), scanned);
    }

    private liqp.Template parse(String source) throws InvalidTemplateException {
        try {
            return parser.parse(source);
        } catch (LiquidException fault) {
            throw new InvalidTemplateException(
                    Math.max(1, fault.line), Math.max(0, fault.charPositionInLine) + 1, "not Liquid: " + said(fault));
        } catch (RuntimeException fault) {
            throw new InvalidTemplateException(1, 1, "not Liquid: " + said(fault));
        }
    }

    private static String said(RuntimeException fault) {
        String message = String.valueOf(fault.getMessage()).strip();
        Matcher prefixed = PARSER_PREFIX.matcher(message);
        return (prefixed.matches() ? prefixed.group(1) : message).replaceAll("\\s+", " ");
    }
}
