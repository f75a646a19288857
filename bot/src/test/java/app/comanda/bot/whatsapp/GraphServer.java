package app.comanda.bot.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A server that answers with exactly the bytes it was given, whatever they are: the only way to break off in the middle
 * of an answer, or to reset a connection.
 */
final class GraphServer implements AutoCloseable {
    /** What to do with a request once it was read. */
    sealed interface Answer {
        /** Writes these bytes; then keeps the connection or ends it. */
        record Bytes(String bytes, boolean close) implements Answer {}

        /** Resets the connection without a word. */
        record Reset() implements Answer {}

        /** Says nothing until the server is closed. */
        record Silence() implements Answer {}
    }

    /** A request as it came. */
    record Request(String head, String body) {}

    final List<Request> requests = new CopyOnWriteArrayList<>();
    final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final ServerSocket server;

    GraphServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI url() {
        return URI.create("http://localhost:" + server.getLocalPort() + "/");
    }

    void willAnswer(int status, String body, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\n");
        List.of(headers).forEach(header -> head.append(header).append("\r\n"));
        int length = body.getBytes(UTF_8).length;
        will(new Answer.Bytes(head + "Content-Length: " + length + "\r\n\r\n" + body, false));
    }

    void will(Answer answer) {
        answers.add(answer);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                connections.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            while (true) {
                requests.add(read(socket.getInputStream()));
                switch (answers.take()) {
                    case Answer.Bytes bytes -> {
                        socket.getOutputStream().write(bytes.bytes().getBytes(UTF_8));
                        socket.getOutputStream().flush();
                        if (bytes.close()) {
                            return;
                        }
                    }
                    case Answer.Reset reset -> {
                        socket.setSoLinger(true, 0);
                        return;
                    }
                    case Answer.Silence silence -> {
                        if (socket.getInputStream().read() < 0) {
                            return;
                        }
                    }
                }
            }
        } catch (IOException | InterruptedException over) {
            // the client has gone, or the test is over
        }
    }

    private static Request read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            head.append((char) next);
        }
        int length = 0;
        for (String line : head.toString().split("\r\n", -1)) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        return new Request(head.toString(), new String(in.readNBytes(length), UTF_8));
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : new ArrayList<>(connections)) {
            socket.close();
        }
    }
}
