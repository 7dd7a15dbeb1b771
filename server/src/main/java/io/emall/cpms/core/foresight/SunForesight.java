package io.emall.cpms.core.foresight;

/**
 * What PV will give, from what it gave: the most of the last days at that time of day is what a clear sky gives; how
 * much of that comes through is as in the last hour, and more and more as in the last days.
 */
public final class SunForesight {

    private static final int DAYS_OF_SKY = 14;
    private static final int DAYS_OF_WEATHER = 3;
    private static final double HOURS_TO_FORGET = 3;
    private static final double TWILIGHT = 0.05;

    private final double[] known;
    private final int perDay;
    private final double[] clear;

    /** @param known W up to now, step by step; NaN where nobody knows */
    public SunForesight(double[] known, int perDay) {
        this.known = known.clone();
        this.perDay = perDay;
        clear = new double[perDay];
        for (int at = Math.max(0, known.length - DAYS_OF_SKY * perDay); at < known.length; at++) {
            int time = at % perDay;
            clear[time] = Double.isNaN(known[at]) ? clear[time] : Math.max(clear[time], known[at]);
        }
    }

    /** W of the next so many steps. */
    public double[] ahead(int count) {
        double usual = share(DAYS_OF_WEATHER * perDay, 0.5);
        double now = share(perDay / 24, usual);
        double[] ahead = new double[count];
        for (int i = 0; i < count; i++) {
            double hours = (i + 0.5) * 24 / perDay;
            double trust = Math.exp(-hours / HOURS_TO_FORGET);
            ahead[i] = clear[(known.length + i) % perDay] * (trust * now + (1 - trust) * usual);
        }
        return ahead;
    }

    /** How much of a clear sky's came through in the last steps. */
    private double share(int steps, double otherwise) {
        double came = 0;
        double could = 0;
        double peak = 0;
        for (double most : clear) {
            peak = Math.max(peak, most);
        }
        for (int at = Math.max(0, known.length - steps); at < known.length; at++) {
            if (!Double.isNaN(known[at])) {
                came += known[at];
                could += clear[at % perDay];
            }
        }
        return could > TWILIGHT * peak * Math.min(steps, perDay / 4) ? came / could : otherwise;
    }
}
