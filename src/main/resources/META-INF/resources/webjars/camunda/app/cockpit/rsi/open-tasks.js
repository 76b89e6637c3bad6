// Shows on each ask task of a diagram how many of its tasks are open, as a round is one activity instance for all respondents.

const OPEN = document.documentElement.lang === 'fr' || navigator.language.startsWith('fr') ? 'en attente' : 'open';

// What Cockpit gives as the engine is the whole address here, so the name is taken from the path.
const engineName = () => window.location.pathname.match(/\/cockpit\/([^/]+)/)[1];

const isAskTask = element =>
  element.type === 'bpmn:UserTask' &&
  element.businessObject.loopCharacteristics &&
  !element.businessObject.loopCharacteristics.isSequential;

const badge = (id, count) => {
  const html = document.createElement('div');
  html.className = 'rsi-open-tasks';
  html.dataset.element = id;
  html.textContent = `${count.toLocaleString()} ${OPEN}`;
  html.style.cssText =
    'background:#155cb5;color:#fff;border-radius:10px;padding:1px 8px;font-size:11px;line-height:18px;white-space:nowrap';
  return html;
};

const show = async (viewer, api, condition) => {
  const tasks = viewer.get('elementRegistry').filter(isAskTask);
  for (const task of tasks) {
    const response = await fetch(
      `${api.baseApi}/engine/${engineName()}/task/count?${condition}&taskDefinitionKey=${encodeURIComponent(task.id)}`,
      {headers: {Accept: 'application/json', 'X-XSRF-TOKEN': api.CSRFToken}}
    );
    const {count} = response.ok ? await response.json() : {count: 0};
    if (count > 0) {
      viewer.get('overlays').add(task.id, {position: {top: -22, left: 0}, html: badge(task.id, count)});
    }
  }
};

export default [
  {
    id: 'rsi.processInstance.openTasks',
    pluginPoint: 'cockpit.processInstance.diagram.plugin',
    priority: 0,
    render: (viewer, {api, processInstanceId}) =>
      show(viewer, api, `processInstanceId=${encodeURIComponent(processInstanceId)}`)
  },
  {
    id: 'rsi.processDefinition.openTasks',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    priority: 0,
    render: (viewer, {api, processDefinitionId}) =>
      show(viewer, api, `processDefinitionId=${encodeURIComponent(processDefinitionId)}`)
  }
];
