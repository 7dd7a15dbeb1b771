package io.emall.cpms.portal;

import io.emall.cpms.core.location.Address;
import io.emall.cpms.core.view.LocationSheet;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A map that needs no other host: locations on a grid of degrees, as wide as they lie apart.
 *
 * @param dots one per location
 * @param columns where lines of longitude stand, and which
 * @param rows where lines of latitude stand, and which
 */
record MapDrawing(List<Dot> dots, List<Line> columns, List<Line> rows) {
    static final int WIDTH = 640;
    static final int HEIGHT = 360;
    private static final int LINES = 4;
    private static final double AIR = 1.5;
    private static final double FINE_DEGREES = 0.02;
    private static final double NARROWEST_DEGREES = 0.02;

    record Dot(String id, String name, int x, int y) {
        /** Labels in the right half stand to the left of their dot. */
        public boolean right() {
            return x > WIDTH * 2 / 3;
        }
    }

    record Line(int at, String degrees) {}

    /** @return null if there is nothing to draw */
    static @Nullable MapDrawing of(List<LocationSheet> locations) {
        if (locations.isEmpty()) {
            return null;
        }
        Span east = Span.of(locations.stream().map(l -> address(l).longitude()).mapToDouble(d -> d));
        Span north = Span.of(locations.stream().map(l -> address(l).latitude()).mapToDouble(d -> d));
        double stretch = Math.cos(Math.toRadians(north.middle()));
        double across = Math.max(east.wide() * stretch, north.wide() * WIDTH / HEIGHT) * AIR;
        Span shownEast = east.around(across / stretch);
        Span shownNorth = north.around(across * HEIGHT / WIDTH);
        return new MapDrawing(
                locations.stream().map(l -> dot(l, shownEast, shownNorth)).toList(),
                lines(shownEast, WIDTH, false),
                lines(shownNorth, HEIGHT, true));
    }

    private static Address address(LocationSheet sheet) {
        return sheet.location().address();
    }

    private static Dot dot(LocationSheet sheet, Span east, Span north) {
        int x = (int) (east.share(address(sheet).longitude()) * WIDTH);
        int y = (int) ((1 - north.share(address(sheet).latitude())) * HEIGHT);
        return new Dot(sheet.location().id().value(), sheet.location().name(), x, y);
    }

    private static List<Line> lines(Span span, int length, boolean upwards) {
        String degrees = "%." + (span.wide() < LINES * FINE_DEGREES ? 3 : 2) + "f°";
        return IntStream.range(0, LINES)
                .mapToDouble(i -> (i + .5) / LINES)
                .mapToObj(share -> new Line(
                        (int) ((upwards ? 1 - share : share) * length),
                        String.format(Locale.ROOT, degrees, span.low + share * span.wide())))
                .toList();
    }

    /** A stretch of degrees. */
    private record Span(double low, double high) {
        static Span of(DoubleStream degrees) {
            var figures = degrees.summaryStatistics();
            return new Span(figures.getMin(), figures.getMax());
        }

        double wide() {
            return Math.max(high - low, NARROWEST_DEGREES);
        }

        double middle() {
            return (low + high) / 2;
        }

        Span around(double wide) {
            return new Span(middle() - wide / 2, middle() + wide / 2);
        }

        double share(double degree) {
            return (degree - low) / wide();
        }
    }
}
