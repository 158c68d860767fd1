package dev.mjproxy.mock.internal.server;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Function;
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
 * Makes WireMock's Jetty with the {@link FrontHandler} in front: WireMock reads and gunzips whole
 * bodies before any extension runs, and answers broken ones with an HTML page and a stack trace.
 */
final class FrontedJettyFactory implements HttpServerFactory {
  private final Function<ScheduledExecutorService, FrontHandler.Steps> steps;

  FrontedJettyFactory(Function<ScheduledExecutorService, FrontHandler.Steps> steps) {
    this.steps = steps;
  }

  @Override
  public String getName() {
    return "mjproxy-jetty";
  }

  @Override
  public HttpServer buildHttpServer(
      Options options, AdminRequestHandler adminHandler, StubRequestHandler stubHandler) {
    return new FrontedJetty(options, adminHandler, stubHandler, steps);
  }

  /** Jetty, wrapped. */
  private static final class FrontedJetty extends Jetty11HttpServer {
    private final ScheduledExecutorService scheduler = scheduler();

    FrontedJetty(
        Options options,
        AdminRequestHandler adminHandler,
        StubRequestHandler stubHandler,
        Function<ScheduledExecutorService, FrontHandler.Steps> steps) {
      super(options, adminHandler, stubHandler);
      FrontHandler.Steps made = steps.apply(scheduler);
      FrontHandler front = new FrontHandler(made);
      front.setHandler(untilHandled(jettyServer.getHandler()));
      jettyServer.setHandler(front);
      for (Connector connector : jettyServer.getConnectors()) {
        connector.getConnectionFactories().forEach(FrontedJetty::configure);
      }
      JsonErrorHandler errors = new JsonErrorHandler(made);
      jettyServer.setErrorHandler(errors);
      for (Handler context : front.getChildHandlersByClass(ContextHandler.class)) {
        ((ContextHandler) context).setErrorHandler(errors);
      }
    }

    /**
     * WireMock's handlers in a list that stops at the first one that answers. WireMock's own
     * collection calls all of them and relies on Jetty to skip handled requests, which Jetty does
     * not do for requests that are dispatched again after their body was waited for.
     */
    private static Handler untilHandled(Handler wireMock) {
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

    /** Starts delayed responses and ends overdue bodies; one thread, for no task blocks it. */
    private static ScheduledExecutorService scheduler() {
      ScheduledThreadPoolExecutor scheduler =
          new ScheduledThreadPoolExecutor(
              1,
              work -> {
                Thread thread = new Thread(work, "mjproxy-http");
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
        // A body whose Content-Length is too long is refused before it is received.
        http.getHttpConfiguration().setDelayDispatchUntilContent(false);
        // By default Jetty caches header values case-insensitively: a secret in the wrong case
        // would be replaced by the cached right one.
        http.getHttpConfiguration().setHeaderCacheCaseSensitive(true);
      }
    }
  }
}
