package dev.overture.activities.campaign;

import java.util.List;

/** Shares places among those who want some: nobody gets more than they want, and what they leave goes to the others. */
final class FairShare {

    private FairShare() {}

    /**
     * How many places one may have who wants as many as there are.
     *
     * @param others what each of the others wants or has; 0 for who wants none
     */
    static int of(int places, List<Integer> others) {
        List<Integer> wanting =
                others.stream().filter(wanted -> wanted > 0).sorted().toList();
        int left = places;
        int sharers = wanting.size() + 1;
        for (int wanted : wanting) {
            if (wanted > left / sharers) {
                break;
            }
            left -= wanted;
            sharers--;
        }
        // Rounded up: of two who share one place, neither may be kept from it for good.
        return (left + sharers - 1) / sharers;
    }
}
