package dev.overture.api.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.overture.api.problems.ApiException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorTest {

    private final Cursor rows = new Cursor("rows");

    @Test
    void leadsBehindTheRowItWasMadeOf() {
        UUID id = UUID.randomUUID();
        assertThat(rows.id(rows.behind(id))).isEqualTo(id);
        assertThat(rows.number(rows.behind(7))).isEqualTo(7);
        assertThat(rows.id(null)).isNull();
        assertThat(rows.number("")).isZero();
    }

    @Test
    void leadsBehindTheLastRowOfAFullPageOnly() {
        assertThat(rows.number(rows.behindLast(List.of(4, 7), 2, row -> row))).isEqualTo(7);
        assertThat(rows.behindLast(List.of(4), 2, row -> row)).isNull();
        assertThat(rows.behindLast(List.of(), 2, row -> row)).isNull();
    }

    @Test
    void refusesWhatItDidNotMake() {
        for (String foreign : new String[] {new Cursor("people").behind(1), "%%%", "rows:1", rows.behind("x")}) {
            assertThatThrownBy(() -> rows.number(foreign)).isInstanceOf(ApiException.class);
            assertThatThrownBy(() -> rows.id(foreign)).isInstanceOf(ApiException.class);
        }
    }
}
