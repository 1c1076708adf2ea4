package dev.overture.sandbox.faults;

import dev.overture.sandbox.world.Seed;
import org.jspecify.annotations.Nullable;

/** Decides, call after matching call, whether a fault strikes. */
final class Trigger {
    private final String name;
    private final @Nullable Integer ordinal;
    private final @Nullable Double probability;
    private final @Nullable Integer times;
    private int matched;
    private int struck;

    Trigger(String name, @Nullable Integer ordinal, @Nullable Double probability, @Nullable Integer times) {
        this.name = name;
        this.ordinal = ordinal;
        this.probability = probability;
        this.times = times;
    }

    /** Counts a matching call; whether the fault would strike it. */
    boolean pull(Seed seed) {
        matched++;
        if (times != null && struck >= times) {
            return false;
        }
        return (ordinal == null || matched == ordinal)
                && (probability == null || seed.draw("fault", name, Integer.toString(matched)) < probability);
    }

    /** The fault struck. */
    void strike() {
        struck++;
    }

    /** How often it has. */
    int struck() {
        return struck;
    }
}
