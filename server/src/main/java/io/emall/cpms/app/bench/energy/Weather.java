package io.emall.cpms.app.bench.energy;

import java.util.Random;

/** Synthetic, seeded: what the site's PV can give and what its building takes, kW for each minute. */
final class Weather {

    private static final double LATITUDE = Math.toRadians(50);
    private static final int DAY = 24 * 60;

    private Weather() {}

    /** The sun's height on a clear day, less clouds that last hours and pass within minutes. */
    static float[] sun(int days, long seed) {
        Random random = new Random(seed);
        float[] sun = new float[days * DAY];
        double overcast = 0.5;
        double cloud = 0;
        for (int minute = 0; minute < sun.length; minute++) {
            if (minute % 180 == 0) {
                overcast = Math.clamp(0.5 + 0.85 * (overcast - 0.5) + 0.25 * random.nextGaussian(), 0.0, 1.0);
            }
            cloud = 0.97 * cloud + 0.05 * random.nextGaussian();
            double clear = Math.clamp(1 - 0.8 * overcast + cloud, 0.05, 1.0);
            sun[minute] = (float) (Site.SUN_PEAK * height(minute) * clear);
        }
        return sun;
    }

    private static double height(int minute) {
        double day = (double) minute / DAY;
        double declination = Math.toRadians(23.44) * Math.sin(2 * Math.PI * (day - 80) / 365.25);
        double hour = 2 * Math.PI * (day % 1 - 0.5);
        double sine = Math.sin(LATITUDE) * Math.sin(declination)
                + Math.cos(LATITUDE) * Math.cos(declination) * Math.cos(hour);
        return Math.max(0, sine);
    }

    /** Twice as much from 8 to 18 o'clock on working days, and a noise that lasts. */
    static float[] building(int days, int restDay, long seed) {
        Random random = new Random(seed);
        float[] building = new float[days * DAY];
        double noise = 0;
        for (int minute = 0; minute < building.length; minute++) {
            noise = 0.99 * noise + 0.02 * random.nextGaussian();
            int hour = minute % DAY / 60;
            boolean busy = hour >= 8 && hour < 18 && Math.floorMod(minute / DAY - restDay, 7) >= 2;
            building[minute] = (float) (Site.BUILDING * Math.max(0.3, (busy ? 1.4 : 0.7) + noise));
        }
        return building;
    }
}
