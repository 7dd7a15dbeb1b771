package io.emall.cpms.courier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** A mail server on a real socket that keeps what it gets, says no, or says nothing at all. */
public final class MailServer implements AutoCloseable {
    /** Headers and text of each mail, as they travelled. */
    public final List<String> mails = new CopyOnWriteArrayList<>();

    /** To whom. */
    public final List<String> recipients = new CopyOnWriteArrayList<>();

    public final AtomicBoolean refuses = new AtomicBoolean();
    private final AtomicBoolean silent = new AtomicBoolean();
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public MailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** Takes connections and never says a word. */
    public static MailServer silent() {
        MailServer server = new MailServer();
        server.silent.set(true);
        return server;
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8)) {
            if (silent.get()) {
                in.readLine();
                return;
            }
            say(out, "220 test");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
                if (word.equals("DATA")) {
                    say(out, "354 go on");
                    mails.add(text(in));
                    say(out, "250 kept");
                } else {
                    say(out, answer(word, line));
                }
            }
        } catch (IOException gone) {
            // The client hung up.
        }
    }

    private String answer(String word, String line) {
        if (word.equals("RCPT") && refuses.get()) {
            return "451 not now";
        }
        if (word.equals("RCPT")) {
            recipients.add(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
        }
        return word.equals("QUIT") ? "221 bye" : "250 ok";
    }

    private static String text(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
