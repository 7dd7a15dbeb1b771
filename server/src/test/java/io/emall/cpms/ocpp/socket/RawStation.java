package io.emall.cpms.ocpp.socket;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A station made of bytes: it can do everything wrong that a WebSocket library would not let it. */
final class RawStation implements AutoCloseable {
    /** The status line and headers of the answer to the upgrade, or a text or close frame. */
    record Received(int opcode, byte[] payload) {
        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        int closeCode() {
            return opcode == 8 && payload.length >= 2 ? (payload[0] & 0xff) << 8 | payload[1] & 0xff : -1;
        }
    }

    private static final int END = 100;

    private final Socket socket;
    private final OutputStream out;
    private final DataInputStream in;
    private final LinkedBlockingQueue<Received> inbox = new LinkedBlockingQueue<>();
    private final boolean answersPings;
    private volatile boolean reading = true;
    final List<String> handshake = new ArrayList<>();

    private RawStation(Socket socket, String path, boolean answersPings, String... headers) throws IOException {
        this.answersPings = answersPings;
        this.socket = socket;
        socket.setSoTimeout(20_000);
        out = socket.getOutputStream();
        in = new DataInputStream(socket.getInputStream());
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: cpms\r\nConnection: Upgrade\r\n"
                + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        out.write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        readHandshake();
    }

    static RawStation connect(int port, String path, String... headers) throws IOException {
        return over(new Socket("127.0.0.1", port), path, headers);
    }

    static RawStation over(Socket socket, String path, String... headers) throws IOException {
        return new RawStation(socket, path, true, headers);
    }

    static RawStation deaf(int port, String path, String... headers) throws IOException {
        return new RawStation(new Socket("127.0.0.1", port), path, false, headers);
    }

    static String basic(String user, byte[] password) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((user + ":").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(password);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static String speaking(String... subprotocols) {
        return "Sec-WebSocket-Protocol: " + String.join(", ", subprotocols);
    }

    private void readHandshake() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int c = in.readUnsignedByte();
            if (c == '\n') {
                if (line.isEmpty()) {
                    break;
                }
                handshake.add(line.toString());
                line.setLength(0);
            } else if (c != '\r') {
                line.append((char) c);
            }
        }
        if (status() == 101) {
            Thread.ofVirtual().start(this::readFrames);
        }
    }

    int status() {
        return Integer.parseInt(handshake.getFirst().split(" ")[1]);
    }

    String header(String name) {
        return handshake.stream()
                .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    private void readFrames() {
        try {
            while (true) {
                int first = in.readUnsignedByte();
                long length = in.readUnsignedByte() & 0x7f;
                length = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
                byte[] payload = in.readNBytes((int) length);
                if ((first & 0xf) == 9 && answersPings) {
                    frame(10, payload);
                }
                inbox.add(new Received(first & 0xf, payload));
                if ((first & 0xf) == 8 && answersPings) {
                    frame(8, payload);
                }
                while (!reading) {
                    Thread.onSpinWait();
                }
            }
        } catch (IOException e) {
            inbox.add(new Received(END, new byte[0]));
        }
    }

    void stopReading() {
        reading = false;
    }

    void startReading() {
        reading = true;
    }

    void send(String text) throws IOException {
        frame(1, text.getBytes(StandardCharsets.UTF_8));
    }

    synchronized void frame(int opcode, byte[] payload) throws IOException {
        raw(0x80 | opcode, payload);
    }

    /** A frame with any first byte. */
    synchronized void raw(int first, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(payload.length + 14);
        frame.write(first);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else {
            int bytes = payload.length < 65_536 ? 2 : 8;
            frame.write(0x80 | (bytes == 2 ? 126 : 127));
            for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >> shift));
            }
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        out.write(frame.toByteArray());
    }

    /** The next frame of this kind within ten seconds; others before it are dropped. */
    Received next(int opcode) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (true) {
            Received frame = inbox.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (frame == null) {
                throw new AssertionError("No frame with opcode " + opcode + " came");
            }
            if (frame.opcode == opcode) {
                return frame;
            }
            if (frame.opcode == END) {
                throw new AssertionError("The socket ended before a frame with opcode " + opcode);
            }
        }
    }

    String nextText() throws InterruptedException {
        return next(1).text();
    }

    int nextCloseCode() throws InterruptedException {
        return next(8).closeCode();
    }

    void awaitEnd() throws InterruptedException {
        next(END);
    }

    String ask(String text) throws IOException, InterruptedException {
        send(text);
        return nextText();
    }

    @Override
    public void close() throws IOException {
        reading = true;
        socket.close();
    }
}
