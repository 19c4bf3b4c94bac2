package org.openhpf.local.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoaderUtil;

/**
 * Runs DynamoDB Local in this JVM. Its own main class binds every network interface, needs to be
 * told a free port and sends telemetry; this one binds loopback, prints the port it was given, and
 * sends nothing.
 *
 * <p>Arguments: {@code PORT} (0 = any free one), {@code NATIVE_FOLDER} (where the build unpacked
 * the SQLite natives) and optionally {@code DATABASE_FOLDER}; without the last one everything is in
 * memory. Prints {@code listening PORT} when ready.
 */
public final class DynamoDbServer {
  private static final String DATABASE_FILE = "shared-local-instance.db";

  // A strong reference, or the level would be lost with the logger.
  private static final Logger SQLITE_LOGGER = Logger.getLogger("com.almworks.sqlite4java");

  private DynamoDbServer() {}

  /** Starts the server; it ends with the process. */
  public static void main(String[] arguments) throws Exception {
    SQLITE_LOGGER.setLevel(Level.WARNING);
    loadSqlite(Path.of(arguments[1]));
    String folder = arguments.length > 2 ? arguments[2] : null;
    if (folder != null) {
      useWriteAheadLog(Path.of(folder, DATABASE_FILE));
    }
    var requests = new LocalDynamoDBRequestHandler(0, folder == null, folder, true, false);
    var server =
        new Server(
            new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])));
    server.setHandler(new LocalDynamoDBServerHandler(requests, null));
    server.start();
    System.out.println("listening " + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
  }

  private static void loadSqlite(Path natives) throws Exception {
    Path folder =
        natives
            .resolve(SQLiteLibraryLoader.class.getPackageName().replace('.', '/'))
            .resolve("native")
            .resolve(SQLiteLibraryLoaderUtil.getNativeLibFolderPathForCurrentOS());
    System.setProperty("org.sqlite.lib.path", folder.toString());
    SQLiteLibraryLoader.initialize();
  }

  /**
   * The journal mode is kept in the file: set once, every later connection has it. One flush a
   * commit instead of three.
   */
  private static void useWriteAheadLog(Path database) throws SQLiteException {
    var connection = new SQLiteConnection(database.toFile());
    try {
      connection.open(true);
      connection.exec("PRAGMA journal_mode=wal");
    } finally {
      connection.dispose();
    }
  }
}
