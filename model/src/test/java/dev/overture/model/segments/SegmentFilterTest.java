package dev.overture.model.segments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.segments.SegmentFilter.All;
import dev.overture.model.segments.SegmentFilter.Any;
import dev.overture.model.segments.SegmentFilter.Compare;
import dev.overture.model.segments.SegmentFilter.Not;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentFilterTest {

    private static final SegmentFilter FINTECH =
            new Compare(SegmentField.COMPANY_SEGMENT, SegmentOperator.EQUALS, List.of("Fintech"));
    private static final SegmentFilter CTO =
            new Compare(SegmentField.POSITION, SegmentOperator.CONTAINS, List.of("CTO"));

    @Test
    void whoeverMustMatchSomethingOfACompanyHasOne() {
        assertThat(FINTECH.wantsCompany()).isTrue();
        assertThat(new All(List.of(CTO, FINTECH)).wantsCompany()).isTrue();
        assertThat(new Any(List.of(FINTECH, new All(List.of(FINTECH, CTO)))).wantsCompany())
                .isTrue();
        assertThat(new Compare(SegmentField.COMPANY_STATUS, SegmentOperator.IS_SET, List.of()).wantsCompany())
                .isTrue();
    }

    @Test
    void whoeverMayMatchOtherwiseNeedsNone() {
        assertThat(CTO.wantsCompany()).isFalse();
        assertThat(new Any(List.of(FINTECH, CTO)).wantsCompany()).isFalse();
        assertThat(new Not(FINTECH).wantsCompany()).isFalse();
        assertThat(new Compare(SegmentField.COMPANY_SEGMENT, SegmentOperator.NOT_EQUALS, List.of("Fintech"))
                        .wantsCompany())
                .isFalse();
        assertThat(new Compare(SegmentField.COMPANY_STATUS, SegmentOperator.IS_NOT_SET, List.of()).wantsCompany())
                .isFalse();
    }
}
