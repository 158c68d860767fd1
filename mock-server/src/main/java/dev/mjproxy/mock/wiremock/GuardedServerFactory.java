package dev.mjproxy.mock.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import wiremock.org.eclipse.jetty.server.ConnectionFactory;
import wiremock.org.eclipse.jetty.server.Connector;
import wiremock.org.eclipse.jetty.server.Handler;
import wiremock.org.eclipse.jetty.server.HttpConfiguration;
import wiremock.org.eclipse.jetty.server.handler.ContextHandler;
import wiremock.org.eclipse.jetty.server.handler.HandlerCollection;
import wiremock.org.eclipse.jetty.server.handler.HandlerList;
import wiremock.org.eclipse.jetty.servlet.FilterHolder;
import wiremock.org.eclipse.jetty.servlet.FilterMapping;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;

/**
 * WireMock's Jetty with a guard in front: WireMock reads and gunzips whole bodies before any
 * extension runs, and answers broken ones with an HTML page and a stack trace.
 */
final class GuardedServerFactory implements HttpServerFactory {
  private final Guard.Settings settings;

  GuardedServerFactory(Guard.Settings settings) {
    this.settings = settings;
  }

  @Override
  public String getName() {
    return "mjproxy-guarded-jetty";
  }

  @Override
  public HttpServer buildHttpServer(
      Options options, AdminRequestHandler adminHandler, StubRequestHandler stubHandler) {
    return new GuardedServer(options, adminHandler, stubHandler, settings);
  }

  /** Jetty, wrapped. */
  private static final class GuardedServer extends Jetty11HttpServer {
    private final ScheduledExecutorService scheduler = scheduler();

    GuardedServer(
        Options options,
        AdminRequestHandler adminHandler,
        StubRequestHandler stubHandler,
        Guard.Settings settings) {
      super(options, adminHandler, stubHandler);
      Guard guard = new Guard(settings, scheduler);
      guard.setHandler(oneAfterTheOther(jettyServer.getHandler()));
      jettyServer.setHandler(guard);
      for (Connector connector : jettyServer.getConnectors()) {
        connector.getConnectionFactories().forEach(GuardedServer::configure);
      }
      JsonErrorHandler errors = new JsonErrorHandler(settings);
      jettyServer.setErrorHandler(errors);
      for (Handler context : guard.getChildHandlersByClass(ContextHandler.class)) {
        ((ContextHandler) context).setErrorHandler(errors);
      }
    }

    /**
     * WireMock's handlers, of which the first that answers is the last that is asked. WireMock's
     * own collection asks all of them, and relies on Jetty to skip requests that are handled, which
     * it does not do for those that are handled again because their body had to be waited for.
     */
    private static Handler oneAfterTheOther(Handler wireMock) {
      if (wireMock instanceof HandlerCollection collection) {
        HandlerList list = new HandlerList();
        list.setHandlers(collection.getHandlers());
        return list;
      }
      return wireMock;
    }

    @Override
    public void stop() {
      super.stop();
      scheduler.shutdownNow();
    }

    /** One thread is enough: it starts things, and none of them waits. */
    private static ScheduledExecutorService scheduler() {
      ScheduledThreadPoolExecutor scheduler =
          new ScheduledThreadPoolExecutor(
              1,
              work -> {
                Thread thread = new Thread(work, "mjproxy-wire");
                thread.setDaemon(true);
                return thread;
              });
      scheduler.setRemoveOnCancelPolicy(true);
      return scheduler;
    }

    /** WireMock lets pages of all origins read its admin API. */
    @Override
    protected void decorateAdminServiceContextAfterConfig(ServletContextHandler admin) {
      admin.getServletHandler().setFilters(new FilterHolder[0]);
      admin.getServletHandler().setFilterMappings(new FilterMapping[0]);
    }

    private static void configure(ConnectionFactory factory) {
      if (factory instanceof HttpConfiguration.ConnectionFactory http) {
        // A body that is announced as too long is refused before it comes, if it comes at all.
        http.getHttpConfiguration().setDelayDispatchUntilContent(false);
        // Or a secret in other letters would be read as the right one of the request before it.
        http.getHttpConfiguration().setHeaderCacheCaseSensitive(true);
      }
    }
  }
}
