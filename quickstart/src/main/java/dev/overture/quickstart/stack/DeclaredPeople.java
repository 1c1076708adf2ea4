package dev.overture.quickstart.stack;

import java.util.List;
import java.util.Map;

/** Invented people, as the sandbox is told of them. */
public final class DeclaredPeople {

    private static final int AT_ONCE = 1_000;

    private DeclaredPeople() {}

    /** Makes them known, some at a time: a declaration of all would be too large. */
    public static void declare(JsonHttp sandbox, List<Map<String, Object>> people) throws InterruptedException {
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            sandbox.post(
                    "/sandbox/declare",
                    Map.of("people", people.subList(from, Math.min(people.size(), from + AT_ONCE))));
        }
    }
}
