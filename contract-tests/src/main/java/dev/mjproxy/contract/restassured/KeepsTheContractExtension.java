package dev.mjproxy.contract.restassured;

import dev.mjproxy.contract.observed.ObserverOptions;
import dev.mjproxy.contract.options.Selection;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link KeepsTheContract} does before and after a class. */
final class KeepsTheContractExtension implements BeforeAllCallback, AfterAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(KeepsTheContractExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<KeepsTheContract> found =
        AnnotationSupport.findAnnotation(context.getRequiredTestClass(), KeepsTheContract.class);
    if (found.isEmpty()) {
      return; // A nested class: the filter of the class around it is at work.
    }
    KeepsTheContract wanted = found.get();
    ObserverOptions options =
        ObserverOptions.BASE
            .withProfile(wanted.profile())
            .with(new Selection(List.of(), List.of(wanted.skip())));
    ContractFilter filter =
        ContractFilter.of(wanted.strict() ? options.strict() : options).collecting();
    context.getStore(NAMESPACE).put(ContractFilter.class, filter);
    RestAssured.filters(filter);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    ContractFilter filter =
        context.getStore(NAMESPACE).remove(ContractFilter.class, ContractFilter.class);
    if (filter != null) {
      List<Filter> others = new ArrayList<>(RestAssured.filters());
      others.remove(filter);
      RestAssured.replaceFiltersWith(others);
      filter.assertKept();
    }
  }
}
