package io.emall.sim.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CarTest {
    @Test
    void takesWhatIsOfferedWhileItsBatteryIsLow() {
        Car car = new Car(60_000, 120_000, 20);

        assertThat(car.charge(22_000, Duration.ofHours(1))).isCloseTo(22_000, within());
        assertThat(car.soc()).isEqualTo(56);
    }

    @Test
    void takesLessAndLessAndIsFullInTheEnd() {
        Car car = new Car(60_000, 120_000, 60);
        double before = car.power(200_000);
        car.charge(200_000, Duration.ofMinutes(10));

        assertThat(car.power(200_000)).isLessThan(before);
        car.charge(200_000, Duration.ofHours(5));
        assertThat(car.isFull()).isTrue();
        assertThat(car.soc()).isEqualTo(100);
        assertThat(car.power(200_000)).isZero();
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1.0);
    }
}
