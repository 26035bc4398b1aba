module.exports = [
  { id: 'h1', name: '第一展厅 · 窑火初燃', floor: 1, period: '东汉—三国', count: 42 },
  { id: 'h2', name: '第二展厅 · 千峰翠色', floor: 1, period: '唐—五代', count: 67 },
  { id: 'h3', name: '第三展厅 · 海上瓷路', floor: 2, period: '宋—元', count: 38 },
  { id: 'h4', name: '临展厅', floor: 2, period: '专题展览', count: 24 },
];
