import '/assets/camunda-sign-in.js';

export default {
  locales: {
    availableLocales: ['zh', 'en'],
    fallbackLocale: 'en'
  },
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: '认领当前任务 · claim the selected task'},
    focusFilter: {key: 'ctrl+shift+f', description: '跳到第一个筛选器 · go to the first filter'},
    focusList: {key: 'ctrl+alt+l', description: '跳到第一个任务 · go to the first task'},
    focusForm: {key: 'ctrl+alt+f', description: '跳到任务表单 · go to the task form'},
    startProcess: {key: 'ctrl+alt+p', description: '启动流程 · start a process'}
  }
};
