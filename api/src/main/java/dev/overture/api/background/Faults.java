package dev.overture.api.background;

import java.sql.SQLException;

/** Says what failed without what it failed on: messages of databases and vendors carry personal data. */
public final class Faults {

    private Faults() {}

    /** The classes of the exception and its causes, with the SQL states. */
    public static String describe(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Throwable each = fault;
        for (int depth = 0; each != null && depth < 5; depth++) {
            text.append(depth == 0 ? "" : " < ").append(each.getClass().getSimpleName());
            if (each instanceof SQLException sql) {
                text.append(' ').append(sql.getSQLState());
            }
            each = each.getCause();
        }
        return text.toString();
    }
}
