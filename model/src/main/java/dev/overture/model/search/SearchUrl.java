package dev.overture.model.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address that somebody copied from LinkedIn's search for people. */
public record SearchUrl(SearchApi api, String text) {

    private static final int LONGEST = 8_000;
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)https://(?:[a-z]{2,3}\\.|www\\.)?linkedin\\.com/"
                    + "(search/results/(?:people|all)/?|sales/(?:search/people|lists/people)(?:/[^?#]*)?)(?:[?#][^\\s\"<>\\\\]*)?");

    /** Reads it; empty for anything that is no search for people on LinkedIn. */
    public static Optional<SearchUrl> parse(String written) {
        String text = written.strip();
        Matcher address = ADDRESS.matcher(text);
        if (text.length() > LONGEST || !address.matches()) {
            return Optional.empty();
        }
        boolean sales = address.group(1).regionMatches(true, 0, "sales/", 0, 6);
        return Optional.of(new SearchUrl(sales ? SearchApi.SALES_NAVIGATOR : SearchApi.CLASSIC, text));
    }
}
