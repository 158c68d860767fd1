package dev.mjproxy.mock.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import wiremock.org.eclipse.jetty.server.ConnectionFactory;
import wiremock.org.eclipse.jetty.server.Connector;
import wiremock.org.eclipse.jetty.server.Handler;
import wiremock.org.eclipse.jetty.server.HttpConfiguration;
import wiremock.org.eclipse.jetty.server.handler.ContextHandler;
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
    GuardedServer(
        Options options,
        AdminRequestHandler adminHandler,
        StubRequestHandler stubHandler,
        Guard.Settings settings) {
      super(options, adminHandler, stubHandler);
      Handler wireMock = jettyServer.getHandler();
      Guard guard = new Guard(settings);
      guard.setHandler(wireMock);
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
