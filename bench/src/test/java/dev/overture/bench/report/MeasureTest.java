package dev.overture.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTest {

    @Test
    void meetsATargetExactly() {
        assertThat(Measure.atLeast("ratio", 0.8, 0.8).met()).isTrue();
        assertThat(Measure.atMost("p50_ratio", 1.5, 1.5).met()).isTrue();
    }

    @Test
    void missesWhatIsOnTheWrongSideOrNoNumber() {
        assertThat(Measure.atLeast("ratio", 0.79, 0.8).met()).isFalse();
        assertThat(Measure.atMost("p50_ratio", 1.51, 1.5).met()).isFalse();
        assertThat(Measure.atLeast("ratio", Double.NaN, 0.8).met()).isFalse();
        assertThat(Measure.atMost("ratio", Double.NaN, 0.8).met()).isFalse();
    }

    @Test
    void printsMeasuredValueAndTarget() {
        assertThat(Measure.atLeast("ratio", 0.25, 0.8).line()).contains("ratio", "0.250", "0.800", "MISSED");
    }

    @Test
    void takesQuantilesByNearestRank() {
        List<Double> values = List.of(4.0, 1.0, 3.0, 2.0);
        assertThat(Quantiles.median(values)).isEqualTo(2);
        assertThat(Quantiles.quantile(values, 0.99)).isEqualTo(4);
        assertThat(Quantiles.quantile(values, 0.01)).isEqualTo(1);
        assertThatThrownBy(() -> Quantiles.median(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
