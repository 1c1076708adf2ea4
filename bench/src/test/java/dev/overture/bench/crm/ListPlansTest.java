package dev.overture.bench.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListPlansTest {

    @Test
    void findsThePageAmongTheStatementsOfARequest() {
        String log = """
                2026-11-21 21:19:59.100 UTC [7] LOG:  duration: 90.001 ms  plan:
                \tQuery Text: update api_keys set used_at = $1
                \tUpdate on api_keys  (cost=0.14..8.16 rows=0 width=0) (actual time=0.1..0.1 rows=0.00 loops=1)
                2026-11-21 21:19:59.200 UTC [7] LOG:  duration: 3.001 ms  plan:
                \tQuery Text: select id
                \tfrom companies order by id limit $1
                \tLimit  (cost=0.29..9.04 rows=100 width=48) (actual time=0.02..0.30 rows=100.00 loops=1)
                \t  ->  Index Scan using companies_by_workspace on companies  (cost=0.29..43.1 rows=500 width=48)
                2026-11-21 21:19:59.300 UTC [8] LOG:  checkpoint complete
                2026-11-21 21:19:59.400 UTC [9] LOG:  duration: 0.020 ms  plan:
                \tQuery Text: select id from workflow_outbox limit 10
                \tLimit  (cost=0.1..0.2 rows=1 width=8)
                """;

        assertThat(ListPlans.slowestPage(log))
                .containsExactly(
                        "Limit  (cost=0.29..9.04 rows=100 width=48) (actual time=0.02..0.30 rows=100.00 loops=1)",
                        "  ->  Index Scan using companies_by_workspace on companies  (cost=0.29..43.1 rows=500 width=48)");
        assertThat(ListPlans.slowestPage("")).isEmpty();
    }
}
