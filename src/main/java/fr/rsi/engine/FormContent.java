package fr.rsi.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * What the user tasks with one form show beside the variables of their process. It is made when the form is opened; neither it
 * nor what is submitted in the form is stored: the fields are there for the beans that follow in the same transaction.
 */
public interface FormContent {

    /** Key of the form. */
    String form();

    /** The variables that the form of this task shows now; texts are in the language of the request. */
    Map<String, Object> variables(DelegateTask task);
}
