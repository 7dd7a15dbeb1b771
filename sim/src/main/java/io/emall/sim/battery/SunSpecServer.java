package io.emall.sim.battery;

import com.digitalpetri.modbus.ExceptionCode;
import com.digitalpetri.modbus.FunctionCode;
import com.digitalpetri.modbus.exceptions.ModbusResponseException;
import com.digitalpetri.modbus.exceptions.UnknownUnitIdException;
import com.digitalpetri.modbus.pdu.ReadHoldingRegistersRequest;
import com.digitalpetri.modbus.pdu.ReadHoldingRegistersResponse;
import com.digitalpetri.modbus.pdu.WriteMultipleRegistersRequest;
import com.digitalpetri.modbus.pdu.WriteMultipleRegistersResponse;
import com.digitalpetri.modbus.server.ModbusRequestContext;
import com.digitalpetri.modbus.server.ModbusServices;
import com.digitalpetri.modbus.server.ModbusTcpServer;
import com.digitalpetri.modbus.tcp.server.NettyTcpServerTransport;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** A Modbus TCP server with SunSpec devices behind it. */
public final class SunSpecServer implements AutoCloseable {

    private final Map<Integer, Unit> units = new ConcurrentHashMap<>();
    private final EventLoopGroup network =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("sunspec", true), NioIoHandler.newFactory());
    private final ModbusTcpServer server;

    public SunSpecServer(int port) {
        server = ModbusTcpServer.create(
                NettyTcpServerTransport.create(its -> {
                    its.bindAddress = "localhost";
                    its.port = port;
                    its.eventLoopGroup = network;
                }),
                new Services());
        try {
            server.start();
        } catch (ExecutionException e) {
            throw new IllegalStateException("no Modbus server on port " + port, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A battery that is controlled by model 124, as inverters have been for years. */
    public SunSpecServer storage(int unit, SimBattery battery) {
        units.put(unit, new StorageUnit(battery));
        return this;
    }

    /** A battery that is controlled by model 704, as newer ones are. */
    public SunSpecServer der(int unit, SimBattery battery) {
        units.put(unit, new DerUnit(battery));
        return this;
    }

    public SunSpecServer meter(int unit, SimMeter meter) {
        units.put(unit, new MeterUnit(meter));
        return this;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var _ = network.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    private final class Services implements ModbusServices {

        @Override
        public ReadHoldingRegistersResponse readHoldingRegisters(
                ModbusRequestContext context, int unit, ReadHoldingRegistersRequest request)
                throws ModbusResponseException, UnknownUnitIdException {
            Registers registers = registers(unit, request.address(), request.quantity(), request.getFunctionCode());
            ByteBuffer bytes = ByteBuffer.allocate(2 * request.quantity());
            for (int i = 0; i < request.quantity(); i++) {
                bytes.putShort((short) registers.get(request.address() + i));
            }
            return new ReadHoldingRegistersResponse(bytes.array());
        }

        @Override
        public WriteMultipleRegistersResponse writeMultipleRegisters(
                ModbusRequestContext context, int unit, WriteMultipleRegistersRequest request)
                throws ModbusResponseException, UnknownUnitIdException {
            Registers registers = registers(unit, request.address(), request.quantity(), request.getFunctionCode());
            ByteBuffer bytes = ByteBuffer.wrap(request.values());
            for (int i = 0; i < request.quantity(); i++) {
                registers.set(request.address() + i, bytes.getShort());
            }
            unit(unit).written(request.address(), request.quantity());
            return new WriteMultipleRegistersResponse(request.address(), request.quantity());
        }

        private Registers registers(int unit, int address, int count, int function)
                throws ModbusResponseException, UnknownUnitIdException {
            Registers registers = unit(unit).registers();
            if (!registers.has(address, count)) {
                throw new ModbusResponseException(
                        FunctionCode.from(function).orElseThrow(), ExceptionCode.ILLEGAL_DATA_ADDRESS);
            }
            return registers;
        }

        /** A silent one looks as if nobody were there. */
        private Unit unit(int id) throws UnknownUnitIdException {
            Unit unit = units.get(id);
            if (unit == null || unit.isSilent()) {
                throw new UnknownUnitIdException(id);
            }
            return unit;
        }
    }
}
