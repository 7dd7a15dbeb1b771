package io.emall.cpms.battery.sunspec;

import com.digitalpetri.modbus.ExceptionCode;
import com.digitalpetri.modbus.client.ModbusTcpClient;
import com.digitalpetri.modbus.exceptions.ModbusException;
import com.digitalpetri.modbus.exceptions.ModbusExecutionException;
import com.digitalpetri.modbus.exceptions.ModbusResponseException;
import com.digitalpetri.modbus.exceptions.ModbusTimeoutException;
import com.digitalpetri.modbus.pdu.ReadHoldingRegistersRequest;
import com.digitalpetri.modbus.pdu.WriteMultipleRegistersRequest;
import io.emall.cpms.battery.Failed;
import io.emall.cpms.net.Trouble;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A connection by Modbus TCP for one exchange, which lasts no longer than its deadline. */
final class ModbusLine implements Line {

    private final ModbusTcpClient client;
    private final int unit;
    private final long deadline;

    private ModbusLine(ModbusTcpClient client, int unit, Duration deadline) {
        this.client = client;
        this.unit = unit;
        this.deadline = System.nanoTime() + deadline.toNanos();
    }

    static ModbusLine open(ModbusTcpClient client, int unit, Duration deadline) throws Failed {
        try {
            client.connect();
            return new ModbusLine(client, unit, deadline);
        } catch (ModbusExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new Failed(Failed.Kind.UNREACHABLE, Trouble.words(cause));
        }
    }

    /** A call by Modbus. */
    @FunctionalInterface
    private interface Call<T> {
        T make() throws ModbusException;
    }

    @Override
    public int[] read(int address, int count) throws Failed {
        byte[] bytes = call(() -> client.readHoldingRegisters(unit, new ReadHoldingRegistersRequest(address, count)))
                .registers();
        if (bytes.length != 2 * count) {
            throw new Failed(Failed.Kind.NONSENSE, "asked for " + count + " registers, got " + bytes.length + " bytes");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int[] registers = new int[count];
        for (int i = 0; i < count; i++) {
            registers[i] = Short.toUnsignedInt(buffer.getShort());
        }
        return registers;
    }

    @Override
    public void write(int address, int... values) throws Failed {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        call(() -> client.writeMultipleRegisters(
                unit, new WriteMultipleRegistersRequest(address, values.length, bytes.array())));
    }

    private <T> T call(Call<T> call) throws Failed {
        if (System.nanoTime() - deadline > 0) {
            throw new Failed(Failed.Kind.UNREACHABLE, "the device is too slow");
        }
        try {
            return call.make();
        } catch (ModbusResponseException refused) {
            throw refusal(refused);
        } catch (ModbusTimeoutException silent) {
            throw new Failed(Failed.Kind.UNREACHABLE, "no answer in time");
        } catch (ModbusException broken) {
            throw new Failed(
                    Failed.Kind.UNREACHABLE, Trouble.words(broken.getCause() == null ? broken : broken.getCause()));
        } catch (RuntimeException unreadable) {
            throw new Failed(Failed.Kind.NONSENSE, "the answer is no Modbus: " + unreadable.getMessage());
        }
    }

    private static Failed refusal(ModbusResponseException refused) {
        ExceptionCode code = ExceptionCode.from(refused.getExceptionCode()).orElse(ExceptionCode.SLAVE_DEVICE_FAILURE);
        return switch (code) {
            case ACKNOWLEDGE, SLAVE_DEVICE_BUSY, GATEWAY_PATH_UNAVAILABLE, GATEWAY_TARGET_DEVICE_FAILED_TO_RESPONSE ->
                new Failed(Failed.Kind.UNREACHABLE, "Modbus exception " + refused.getExceptionCode() + ", " + code);
            default -> new Failed(Failed.Kind.REFUSED, "Modbus exception " + refused.getExceptionCode() + ", " + code);
        };
    }

    @Override
    public void close() {
        try {
            client.disconnectAsync().toCompletableFuture().get(1, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException gone) {
            // It will be gone anyway.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
