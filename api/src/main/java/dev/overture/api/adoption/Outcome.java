package dev.overture.api.adoption;

import java.util.Locale;

/** What became of a row of an older system. */
public enum Outcome {
    /** It is here now. */
    ADOPTED,
    /** An earlier adoption took it over. */
    ALREADY_ADOPTED,
    /** It says the same as another row, or as something that was here. */
    MERGED,
    /** It told where somebody stands. */
    COUNTED,
    /** It can be adopted once something is put right here. */
    DEFERRED,
    /** It cannot be adopted as it is. */
    REJECTED,
    /** It belongs to another workspace of the older system. */
    OTHER_WORKSPACE;

    /** As reports write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
