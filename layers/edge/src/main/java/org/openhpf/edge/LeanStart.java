package org.openhpf.edge;

import java.util.List;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor;
import org.springframework.cloud.function.context.config.ContextFunctionCatalogInitializer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Leaves out of Spring's start what no function uses: configuration files and profiles (all
 * settings are the function's variables), logging systems, conversion and binding of properties,
 * annotations on beans, translated messages, banner, shutdown hook. Spring Boot makes this listener
 * before it does any of it. Each line was measured: docs/decisions/0002-cold-start.md.
 */
final class LeanStart implements SpringApplicationRunListener {

  LeanStart(SpringApplication application) {
    application.setListeners(List.of());
    application.setInitializers(
        List.of(new WithoutAnnotations(), new ContextFunctionCatalogInitializer()));
    application.setAddConversionService(false);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
  }

  /** Spring adds its own of each of these where none has the name. */
  private static final class WithoutAnnotations
      implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
      context.registerBeanDefinition(
          AnnotationConfigUtils.CONFIGURATION_ANNOTATION_PROCESSOR_BEAN_NAME,
          new RootBeanDefinition(Object.class));
      context.registerBeanDefinition(
          ConfigurationPropertiesBindingPostProcessor.BEAN_NAME,
          new RootBeanDefinition(Object.class));
      context.registerBeanDefinition(
          AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME,
          new RootBeanDefinition(NoMessages.class));
    }
  }
}
