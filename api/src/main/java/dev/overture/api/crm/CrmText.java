package dev.overture.api.crm;

import dev.overture.model.prospects.PlainText;

/** Names as they are stored. */
final class CrmText {

    private CrmText() {}

    /** One line of plain letters, without blanks around it. */
    static String line(String written) {
        return PlainText.of(written).strip().replaceAll("\\s+", " ");
    }
}
