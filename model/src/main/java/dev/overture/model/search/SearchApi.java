package dev.overture.model.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.Coded;

/** Which of LinkedIn's searches is asked, with what it gives at most. */
public enum SearchApi implements Coded {
    /** The search that every account has. */
    @JsonProperty("classic")
    CLASSIC("classic", 50, 1_000),
    /** The search of accounts with a Sales Navigator seat. */
    @JsonProperty("sales_navigator")
    SALES_NAVIGATOR("sales_navigator", 100, 2_500);

    private final String code;
    private final int page;
    private final int ceiling;

    SearchApi(String code, int page, int ceiling) {
        this.code = code;
        this.page = page;
        this.ceiling = ceiling;
    }

    @Override
    public String code() {
        return code;
    }

    /** How many results a page holds at most. */
    public int page() {
        return page;
    }

    /** How many results one search gives at most, and an account should read a day. */
    public int ceiling() {
        return ceiling;
    }
}
