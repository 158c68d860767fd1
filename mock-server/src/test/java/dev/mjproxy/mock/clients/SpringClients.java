package dev.mjproxy.mock.clients;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.ReactorClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.HttpProtocol;
import tools.jackson.databind.json.JsonMapper;

/** Spring's clients over each of the HTTP clients that they sit on. */
final class SpringClients {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private SpringClients() {}

  static Map<String, Submitting> all() {
    Map<String, Submitting> clients = new LinkedHashMap<>();
    factories()
        .forEach(
            (name, factory) -> {
              RestClient client = RestClient.builder().requestFactory(factory).build();
              clients.put("Spring RestClient over " + name, restClient(client));
              clients.put("Spring RestTemplate over " + name, restTemplate(factory));
            });
    connectors()
        .forEach(
            (name, connector) ->
                clients.put(
                    "Spring WebClient over " + name,
                    webClient(WebClient.builder().clientConnector(connector).build())));
    return clients;
  }

  private static Map<String, ClientHttpRequestFactory> factories() {
    Map<String, ClientHttpRequestFactory> factories = new LinkedHashMap<>();
    factories.put("the JDK's HttpClient", new JdkClientHttpRequestFactory());
    factories.put("Apache 5", new HttpComponentsClientHttpRequestFactory());
    factories.put("Reactor Netty", new ReactorClientHttpRequestFactory());
    factories.put("HttpURLConnection", new SimpleClientHttpRequestFactory());
    return factories;
  }

  private static Map<String, ClientHttpConnector> connectors() {
    Map<String, ClientHttpConnector> connectors = new LinkedHashMap<>();
    connectors.put("the JDK's HttpClient", new JdkClientHttpConnector(HttpClient.newHttpClient()));
    connectors.put("Reactor Netty", new ReactorClientHttpConnector());
    reactor.netty.http.client.HttpClient offering =
        reactor.netty.http.client.HttpClient.create()
            .protocol(HttpProtocol.H2C, HttpProtocol.HTTP11);
    connectors.put("Reactor Netty that offers h2c", new ReactorClientHttpConnector(offering));
    return connectors;
  }

  private static Submitting restClient(RestClient client) {
    return (url, json) ->
        Objects.requireNonNull(
            client
                .post()
                .uri(url)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonMapper.shared().readValue(json, Map.class))
                .retrieve()
                .body(String.class));
  }

  private static Submitting restTemplate(ClientHttpRequestFactory factory) {
    RestTemplate template = new RestTemplate(factory);
    return (url, json) ->
        Objects.requireNonNull(
            template.postForObject(
                url, JsonMapper.shared().readValue(json, Map.class), String.class));
  }

  private static Submitting webClient(WebClient client) {
    return (url, json) ->
        Objects.requireNonNull(
            client
                .post()
                .uri(url)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .retrieve()
                .bodyToMono(String.class)
                .block(LONGEST));
  }
}
