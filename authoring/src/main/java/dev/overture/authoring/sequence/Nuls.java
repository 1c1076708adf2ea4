package dev.overture.authoring.sequence;

/** Finds NUL characters, which an escape may hold and which nothing behind the reader can store. */
final class Nuls {

    private static final String CODE = "control_characters";

    private final Problems problems;

    Nuls(Problems problems) {
        this.problems = problems;
    }

    void check(Written written, String field) {
        if (written instanceof Written.Text text && text.value().indexOf('\0') >= 0) {
            problems.add(CODE, text.at(), field, field + " holds a NUL character; remove it");
        } else if (written instanceof Written.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                check(list.items().get(i), field + "[" + i + "]");
            }
        } else if (written instanceof Written.Entries map) {
            map.entries().forEach(entry -> check(entry, field));
        }
    }

    private void check(Written.Entry entry, String parent) {
        if (entry.key().indexOf('\0') >= 0) {
            problems.add(CODE, entry.keyAt(), parent, "a key holds a NUL character; remove it");
            return;
        }
        check(entry.value(), parent.isEmpty() ? entry.key() : parent + "." + entry.key());
    }
}
