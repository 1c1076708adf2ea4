package dev.overture.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTest {
    private static final Paging LIST = new Paging("NumberList", 1, 3, 2);

    private static VendorList page(List<Long> items, String cursor) {
        return LIST.page(items, Long::longValue, item -> item, cursor, null);
    }

    @Test
    void neitherRepeatsNorSkipsWhenItemsComeAndGoBetweenPages() {
        VendorList first = page(List.of(9L, 7L, 5L, 3L), null);
        assertThat(first.items()).containsExactly(9L, 7L);
        VendorList second = page(List.of(12L, 11L, 9L, 5L, 3L, 1L), first.cursor());
        assertThat(second.items()).containsExactly(5L, 3L);
        VendorList last = page(List.of(1L), second.cursor());
        assertThat(last.items()).containsExactly(1L);
        assertThat(last.cursor()).isNull();
    }

    @Test
    void lastFullPageHasNoCursor() {
        assertThat(page(List.of(2L, 1L), null).cursor()).isNull();
    }
}
