package io.emall.sim.battery;

/** Model 1: who made it. */
final class Common {

    private static final int LENGTH = 66;
    private static final int CHARACTERS = 32;

    private Common() {}

    static int[] points(String model) {
        int[] points = new int[LENGTH];
        text(points, 0, "eMall sim");
        text(points, CHARACTERS / 2, model);
        return points;
    }

    private static void text(int[] points, int at, String text) {
        for (int i = 0; i < text.length() && i < CHARACTERS; i++) {
            int shift = i % 2 == 0 ? 8 : 0;
            points[at + i / 2] |= text.charAt(i) << shift;
        }
    }
}
