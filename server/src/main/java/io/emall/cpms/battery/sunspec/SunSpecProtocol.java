package io.emall.cpms.battery.sunspec;

import com.digitalpetri.modbus.TimeoutScheduler;
import com.digitalpetri.modbus.client.ModbusTcpClient;
import com.digitalpetri.modbus.tcp.client.NettyTcpClientTransport;
import io.emall.cpms.battery.Failed;
import io.emall.cpms.core.battery.Answer;
import io.emall.cpms.core.battery.BatteryState;
import io.emall.cpms.core.battery.DeviceConnection;
import io.emall.cpms.core.battery.DeviceProtocol;
import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.battery.MeterReading;
import io.emall.cpms.core.battery.SetPoint;
import io.emall.cpms.core.battery.Setting;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.net.Addresses;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * SunSpec over Modbus TCP. Each exchange has a connection of its own, as many devices take only one at a time and several
 * nodes share them; where a device's models are is remembered.
 */
public final class SunSpecProtocol implements DeviceProtocol, AutoCloseable {

    static final String HOST = "host";
    static final String PORT = "port";
    static final String UNIT = "unit";

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration DEADLINE = Duration.ofSeconds(8);
    private static final int HIGHEST_UNIT = 255;

    private final Addresses addresses;
    private final InstantSource clock;
    private final Map<Map<String, String>, ModelChain> chains = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final EventLoopGroup network =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("modbus", true), NioIoHandler.newFactory());
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("modbus-timer").factory());

    public SunSpecProtocol(Addresses addresses, InstantSource clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Something done with a device's models. */
    @FunctionalInterface
    private interface Deed<T> {
        T with(Models models) throws Failed;
    }

    @Override
    public String name() {
        return "sunspec";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting(HOST, Setting.Kind.TEXT, ""),
                new Setting(PORT, Setting.Kind.NUMBER, "502"),
                new Setting(UNIT, Setting.Kind.NUMBER, "1"));
    }

    @Override
    public boolean hasSecret() {
        return false;
    }

    @Override
    public Optional<String> objection(DeviceConnection connection) {
        if (connection.number(UNIT) > HIGHEST_UNIT) {
            return Optional.of("a unit id lies between 0 and " + HIGHEST_UNIT);
        }
        return Optional.ofNullable(addresses.refusal(connection.text(HOST)));
    }

    @Override
    public Answer<BatteryState> battery(DeviceConnection connection) {
        return exchange(connection, models -> BatteryReader.read(models, clock.instant()));
    }

    @Override
    public Answer<MeterReading> meter(DeviceConnection connection, MeterKind kind) {
        return exchange(connection, models -> MeterReader.read(models, kind, clock.instant()));
    }

    @Override
    public Answer<Watts> set(DeviceConnection connection, SetPoint wanted) {
        return exchange(connection, models -> Control.of(models).set(wanted));
    }

    @Override
    public Answer<Watts> release(DeviceConnection connection) {
        return exchange(connection, models -> {
            Control.of(models).release();
            return Watts.ZERO;
        });
    }

    private <T> Answer<T> exchange(DeviceConnection connection, Deed<T> deed) {
        Optional<String> objection = objection(connection);
        if (objection.isPresent()) {
            return new Answer.Refused<>(objection.get());
        }
        String place = connection.text(HOST) + ":" + connection.text(PORT);
        ReentrantLock lock = locks.computeIfAbsent(place, _ -> new ReentrantLock());
        lock.lock();
        try {
            return Failed.answer(() -> over(connection, deed));
        } finally {
            lock.unlock();
        }
    }

    private <T> T over(DeviceConnection connection, Deed<T> deed) throws Failed {
        try (Line line = ModbusLine.open(client(connection), connection.number(UNIT), DEADLINE)) {
            ModelChain known = chains.get(connection.settings());
            ModelChain chain = known == null ? ModelChain.of(line) : known;
            T result = deed.with(new Models(line, chain));
            chains.put(connection.settings(), chain);
            return result;
        } catch (Failed failed) {
            chains.remove(connection.settings());
            throw failed;
        }
    }

    private ModbusTcpClient client(DeviceConnection connection) {
        NettyTcpClientTransport transport = NettyTcpClientTransport.create(to -> {
            to.hostname = connection.text(HOST);
            to.port = connection.number(PORT);
            to.connectTimeout = PATIENCE;
            to.connectPersistent = false;
            to.reconnectLazy = true;
            to.eventLoopGroup = network;
            to.executor = executor;
        });
        return ModbusTcpClient.create(transport, its -> {
            its.requestTimeout = PATIENCE;
            its.timeoutScheduler = TimeoutScheduler.create(executor, timer);
        });
    }

    @Override
    public void close() {
        var _ = network.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        timer.shutdownNow();
        executor.shutdownNow();
    }
}
